using System.Text.Json;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Projections;

/// <summary>What one run of statements says, until it is added to the records.</summary>
internal interface IFoldBatch
{
    /// <summary>Takes a statement; call in order of sequence. The element must live until the results are worked out.</summary>
    void Add(JsonElement statement, long sequence);

    /// <summary>The records that change, in key order, each once.</summary>
    Task<IReadOnlyList<RecordChange>> ResultsAsync(IStore store, string tenant, CancellationToken cancel);
}
