namespace CoursePackager.Packager.Translations.Segments;

/// <summary>How a segment is written in its file; decides how a new text is put there.</summary>
internal enum SegmentForm
{
    /// <summary>Running text of a Markdown file.</summary>
    Markdown,

    /// <summary>A cell of a Markdown table: one line.</summary>
    TableCell,

    /// <summary>The title of a page section or question: one line.</summary>
    Heading,

    /// <summary>A value of a YAML file or of front matter.</summary>
    Yaml,

    /// <summary>The lines of a WebVTT cue.</summary>
    Caption,
}
