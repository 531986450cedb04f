namespace CoursePackager.Packager.Translations.Import;

/// <summary>Characters of a file that give way to others; an empty range inserts.</summary>
internal sealed record TextEdit(int Start, int End, string Text)
{
    /// <summary>Applies edits that do not overlap; several at one place stay in their order.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new System.Text.StringBuilder();
        var at = 0;
        foreach (var edit in edits.OrderBy(e => e.Start).ThenBy(e => e.End))
        {
            result.Append(text, at, edit.Start - at).Append(edit.Text);
            at = edit.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
