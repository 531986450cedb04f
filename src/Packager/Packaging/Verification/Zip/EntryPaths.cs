namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>Turns references in manifests and pages into names of entries. Pure text.</summary>
internal static class EntryPaths
{
    /// <summary>Characters of a path.</summary>
    public const int MostLength = 4096;

    /// <summary>Whether a reference begins with a scheme or a host, so that it leads out of the package.</summary>
    public static bool IsAbsolute(string url)
    {
        if (url.StartsWith("//", StringComparison.Ordinal)) return true;
        var colon = url.AsSpan().IndexOfAny(":/?#");
        return colon > 0 && url[colon] == ':' && char.IsAsciiLetter(url[0]) && url.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    /// <summary>The entry that a relative reference names, with percent signs as they stand; null when it names none in the package.</summary>
    /// <param name="folder">Where the reference stands: a folder, with or without a slash at its end, or empty for the root.</param>
    public static string? Resolve(string folder, string url)
    {
        var path = url.Split('?', '#')[0].Trim();
        if (path.Length is 0 or > MostLength || path[0] == '/' || path.Contains('\\', StringComparison.Ordinal)) return null;
        var parts = new List<string>();
        foreach (var part in $"{folder}/{path}".Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return parts.Count == 0 ? null : string.Join('/', parts) + (path.EndsWith('/') ? "/" : "");
    }

    /// <summary>The folder of an entry; empty for the root.</summary>
    public static string Folder(string name) => name.LastIndexOf('/') is var slash and >= 0 ? name[..slash] : "";

    private static System.Buffers.SearchValues<char> SchemeCharacters { get; } =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.-");
}
