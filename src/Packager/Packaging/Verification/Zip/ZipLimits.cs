namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>What a package may have at most. Beyond these it is not unpacked.</summary>
internal static class ZipLimits
{
    public const int Entries = 50_000;

    /// <summary>Bytes of all entries when unpacked.</summary>
    public const long TotalBytes = 8L << 30;

    /// <summary>An entry larger than this, and packed more tightly than <see cref="Ratio"/>, is a bomb.</summary>
    public const long HarmlessBytes = 16 << 20;

    /// <summary>Unpacked to packed size. Text packs 5 to 20 times.</summary>
    public const int Ratio = 200;

    /// <summary>Bytes of a text file that is looked into.</summary>
    public const int TextBytes = 4 << 20;

    /// <summary>Bytes of the zip's list of entries.</summary>
    public const int DirectoryBytes = 64 << 20;
}
