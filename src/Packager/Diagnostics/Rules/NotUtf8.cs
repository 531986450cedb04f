namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Text file is not UTF-8.</summary>
internal sealed class NotUtf8 : Rule
{
    public override string Code => "CP0001";

    public override Severity Severity => Severity.Error;

    public override string Title => "Text file is not UTF-8";

    public override string What =>
        "Every text file of a course (Markdown, YAML, SVG) must be valid UTF-8, with or without a byte order mark.";

    public override string Why =>
        "Bytes in another encoding, such as Windows-1251, would show as wrong letters to every learner.";

    public override string Bad => "A lesson saved as \"Windows-1251\" or \"UTF-16\".";

    public override string Good => "The same lesson saved as \"UTF-8\".";
}
