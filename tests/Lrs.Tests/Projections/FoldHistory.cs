using System.Text;
using CoursePackager.Lrs.Activities;
using CoursePackager.Lrs.Agents;
using CoursePackager.Lrs.Projections;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Tests.Completion;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoursePackager.Lrs.Tests.Projections;

/// <summary>A store with statements, and projections that gather definitions and names from them.</summary>
internal sealed class FoldHistory
{
    public MemoryStore Store { get; } = new();

    /// <summary>A projection over the store, as each process has one.</summary>
    public FoldProjection NewProjection() =>
        new(Store, [new ActivityFold(), new AgentFold()], NullLogger<FoldProjection>.Instance);

    public void Add(IEnumerable<string> statements)
    {
        foreach (var statement in statements)
            Store.Add(Guid.NewGuid(), statement);
    }

    public FoldHistory Project(FoldProjection? projection = null)
    {
        projection ??= NewProjection();
        while (projection.AdvanceAsync(Tenants.Default, default).GetAwaiter().GetResult() != ProjectionStep.Idle)
            continue;
        return this;
    }

    /// <summary>Every record with its key, and the checkpoint.</summary>
    public string Everything()
    {
        var text = new StringBuilder();
        foreach (var collection in (string[])[ActivityRecord.Collection, AgentRecord.Collection])
        {
            foreach (var record in Store.ReadAllRecordsAsync(Tenants.Default, collection, "", default).ToBlockingEnumerable())
                text.Append(collection).Append(record.Key).Append(' ').AppendLine(Encoding.UTF8.GetString(record.Json.Span));
        }

        var checkpoint = Store.ReadCheckpointAsync(Tenants.Default, FoldProjection.CheckpointName, default).Result;
        return text.Append(checkpoint).ToString();
    }
}
