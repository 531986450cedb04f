using System.Reflection;

namespace CoursePackager.Packager.Resources;

/// <summary>Files built into the program: schemas, templates, player bundles. Names are paths with forward slashes.</summary>
internal static class EmbeddedFiles
{
    private static readonly Assembly Assembly = typeof(EmbeddedFiles).Assembly;

    /// <summary>Names that begin with <paramref name="prefix"/>, in ordinal order.</summary>
    public static IReadOnlyList<string> Under(string prefix) =>
        [.. Assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="InvalidOperationException">There is no such file: the program was built wrongly.</exception>
    public static byte[] Read(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file '{name}' is not built into this program.");
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
