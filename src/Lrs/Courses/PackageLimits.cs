namespace CoursePackager.Lrs.Courses;

/// <summary>The largest package taken; beyond is a mistake or an attack.</summary>
internal sealed record PackageLimits
{
    /// <summary>Files in the package. Default 20,000.</summary>
    public int Files { get; init; } = 20_000;

    /// <summary>Bytes of all files unpacked. Default 4 GiB.</summary>
    public long TotalBytes { get; init; } = 4L << 30;

    /// <summary>Bytes unpacked per byte packed, over the whole package. Default 200.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Bytes unpacked before the ratio counts. Default 16 MiB.</summary>
    public long RatioFree { get; init; } = 16L << 20;
}
