using System.Text.Json;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Projections;

/// <summary>A fold at work, batch by batch: statements are added, results worked out, and accepted once they are written. What is
/// not accepted must be forgotten.</summary>
internal interface IFoldRun
{
    /// <summary>Takes a statement; call in order of sequence. The element must live until the results are worked out.</summary>
    void Add(JsonElement statement, long sequence);

    /// <summary>The records that the added statements change, in key order, each once.</summary>
    Task<IReadOnlyList<RecordChange>> ResultsAsync(IStore store, string tenant, CancellationToken cancel);

    /// <summary>Goes on from the results, which the store has now.</summary>
    void Accept();

    /// <summary>Goes on from what the store has.</summary>
    void Forget();
}
