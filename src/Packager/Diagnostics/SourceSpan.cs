using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Diagnostics;

/// <summary>A place in a source file: character offset and length. Line and column come from the file's line map.</summary>
internal sealed record SourceSpan(SourceFile File, int Start, int Length)
{
    /// <summary>1-based line of the first character.</summary>
    public int Line => File.LineOf(Start);

    /// <summary>1-based column of the first character, in UTF-16 units.</summary>
    public int Column => File.ColumnOf(Start);

    /// <summary>1-based line of the character after the last.</summary>
    public int EndLine => File.LineOf(End);

    /// <summary>1-based column of the character after the last.</summary>
    public int EndColumn => File.ColumnOf(End);

    private int End => Math.Min(Start + Length, File.Text.Length);
}
