namespace CoursePackager.Packager.Sources;

/// <summary>Characters that no text of a course may have, because XML and so every manifest cannot.</summary>
internal static class ControlCharacters
{
    /// <summary>Index of the first C0 control other than tab and line break, lone surrogate or non-character; -1 when there is
    /// none.</summary>
    public static int IndexIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < ' ' && c is not ('\t' or '\n' or '\r') || c is '\uFFFE' or '\uFFFF') return i;
            if (!char.IsSurrogate(c)) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(c, text[i + 1])) return i;
            i++;
        }

        return -1;
    }
}
