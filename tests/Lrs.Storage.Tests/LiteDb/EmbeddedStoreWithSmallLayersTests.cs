using CoursePackager.Lrs.Storage.LiteDb;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb;

/// <summary>The contract kept while views move to the database and segments fill up all the time.</summary>
public sealed class EmbeddedStoreWithSmallLayersTests : EmbeddedStoreTests
{
    private protected override EmbeddedStoreOptions Options => new() { ViewLayerSize = 4, SegmentBytes = 4096 };
}
