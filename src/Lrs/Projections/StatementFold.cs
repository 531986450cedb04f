using System.Text.Json;
using CoursePackager.Lrs.Records;

namespace CoursePackager.Lrs.Projections;

/// <summary>
/// A fold as a pure function: the record of a subject is <see cref="Merge"/> over its mentions in order of sequence. So the
/// result depends neither on how the statements were cut into batches nor on how often they were read.
/// </summary>
/// <typeparam name="TRecord">Immutable, and the same after being written as JSON and read again.</typeparam>
/// <typeparam name="TMention">What one statement says of one subject.</typeparam>
internal abstract class StatementFold<TRecord, TMention> : IStatementFold
    where TRecord : class, IFoldRecord
{
    public abstract string Collection { get; }

    /// <summary>Key of a subject's record.</summary>
    public static string KeyOf(string subject) => StableHash.Of(subject);

    /// <summary>Everything a stored statement says, in its order.</summary>
    public abstract IEnumerable<TMention> Read(JsonElement statement);

    /// <summary>What a mention is about: an activity's IRI, an agent's identifier.</summary>
    public abstract string SubjectOf(TMention mention);

    /// <summary>The record with one more mention; the same instance when that changes nothing.</summary>
    /// <param name="record">Null when there is none yet.</param>
    /// <param name="sequence">Of the statement.</param>
    public abstract TRecord? Merge(TRecord? record, TMention mention, long sequence);

    public IFoldRun Begin() => new FoldRun<TRecord, TMention>(this);
}
