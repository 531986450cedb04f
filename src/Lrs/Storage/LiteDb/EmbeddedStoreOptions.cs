using CoursePackager.Lrs.Storage.LiteDb.Files;

namespace CoursePackager.Lrs.Storage.LiteDb;

/// <summary>Settings of the embedded store. The defaults fit a service.</summary>
internal sealed record EmbeddedStoreOptions
{
    /// <summary>How long a group of writes waits for more writers, at most, when several have been busy. Default 2 ms.</summary>
    public TimeSpan MaxGroupDelay { get; init; } = TimeSpan.FromMilliseconds(2);

    /// <summary>Bytes after which a journal segment is closed and the next begun; below 2 GiB. Default 256 MiB.</summary>
    public long SegmentBytes { get; init; } = 256L << 20;

    /// <summary>Statements, documents and records kept in memory before they go to the view database together; what a start
    /// after a crash replays at most a few times of. Default 4096.</summary>
    public int ViewLayerSize { get; init; } = 4096;

    /// <summary>The file system of journal and views.</summary>
    public IFileSystem Files { get; init; } = PhysicalFileSystem.Instance;
}
