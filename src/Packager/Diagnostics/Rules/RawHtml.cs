namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Raw HTML.</summary>
internal sealed class RawHtml : Rule
{
    public override string Code => "CP0201";

    public override Severity Severity => Severity.Error;

    public override string Title => "Raw HTML";

    public override string What =>
        "HTML tags and comments are not allowed in course text. Write Markdown, or escape the sign as &lt;.";

    public override string Why =>
        "Raw HTML could carry scripts into every learner's browser, and breaks the layout and the accessibility of "
        + "the player.";

    public override string Bad => "Press <b>Send</b>.";

    public override string Good => "Press **Send**.";
}
