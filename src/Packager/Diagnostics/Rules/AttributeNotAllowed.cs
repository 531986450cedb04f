namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Attribute in braces is not allowed.</summary>
internal sealed class AttributeNotAllowed : Rule
{
    public override string Code => "CP0202";

    public override Severity Severity => Severity.Error;

    public override string Title => "Attribute in braces is not allowed";

    public override string What =>
        "Braces after a heading may give an id, as in {#section}; after a question heading also points and type. "
        + "Braces after emphasised words, a link or a heading, or before a quote, may give the language: {lang=ru}. "
        + "Nothing else is allowed. To show braces as text, put them in code marks or escape the first one: \\{.";

    public override string Why => "Other attributes would reach the page as HTML attributes, scripts among them.";

    public override string Bad => "## Fees {style=\"color: red\"}";

    public override string Good => "## Fees {#fees}";
}
