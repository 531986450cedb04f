namespace CoursePackager.Packager.Sources;

/// <summary>Largest files that are read, in bytes. Course sources are hostile until proven otherwise.</summary>
internal static class SourceLimits
{
    public const int TextFile = 2 * 1024 * 1024;

    public const int MediaFile = 20 * 1024 * 1024;

    /// <summary>A video or sound recording.</summary>
    public const int Recording = 200 * 1024 * 1024;
}
