namespace CoursePackager.Packager.Targets;

/// <summary>What manifests of every kind say alike.</summary>
internal static class ManifestText
{
    /// <summary>Longest title and identifier that Moodle's database takes.</summary>
    private const int MaxTitle = 255;

    public static string Title(string title) => title.Length <= MaxTitle ? title : title[..(MaxTitle - 1)] + "…";

    /// <summary>Paths in ordinal order, so that the same files give the same manifest.</summary>
    public static IEnumerable<string> SortedPaths(IEnumerable<PackageFile> files) =>
        files.Select(file => file.Path).Order(StringComparer.Ordinal);
}
