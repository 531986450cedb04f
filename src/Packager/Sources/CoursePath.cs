namespace CoursePackager.Packager.Sources;

/// <summary>Paths inside a course folder: relative, forward slashes, no dot segments. Pure text, no disk.</summary>
internal static class CoursePath
{
    /// <summary>Resolves a reference found in a file of the course.</summary>
    /// <param name="fromFile">Path of the referring file inside the course, for example <c>foundations/quiz.md</c>.</param>
    /// <param name="reference">As the author wrote it, for example <c>../media/map.svg</c>; already percent-decoded.</param>
    /// <returns>The path inside the course, or null when it leaves the course or is not a relative path.</returns>
    public static string? Resolve(string fromFile, string reference)
    {
        if (reference.Length == 0 || reference[0] == '/' || reference.AsSpan().ContainsAny(Forbidden) || HasControl(reference))
            return null;

        var segments = new List<string>(fromFile.Split('/')[..^1]);
        foreach (var segment in reference.Split('/'))
        {
            if (segment is "" or ".") continue;
            if (segment != "..")
            {
                segments.Add(segment);
                continue;
            }

            if (segments.Count == 0) return null;
            segments.RemoveAt(segments.Count - 1);
        }

        return segments.Count == 0 ? null : string.Join('/', segments);
    }

    // A backslash separates folders on Windows only; a colon begins a drive or a stream there.
    private static System.Buffers.SearchValues<char> Forbidden { get; } = System.Buffers.SearchValues.Create("\\:");

    private static bool HasControl(string text) => text.Any(char.IsControl);
}
