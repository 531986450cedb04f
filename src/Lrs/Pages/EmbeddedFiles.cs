namespace CoursePackager.Lrs.Pages;

/// <summary>Files of <c>templates/lrs</c> built into the program, by their path there.</summary>
internal static class EmbeddedFiles
{
    private const string Prefix = "templates/";

    public static byte[] ReadBytes(string path)
    {
        using var stream = typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(Prefix + path)
            ?? throw new FileNotFoundException($"The program has no built-in file {path}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static string ReadText(string path) => System.Text.Encoding.UTF8.GetString(ReadBytes(path));

    /// <summary>Paths below a folder, sorted.</summary>
    public static IReadOnlyList<string> List(string folder) =>
    [
        .. typeof(EmbeddedFiles).Assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith($"{Prefix}{folder}/", StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];
}
