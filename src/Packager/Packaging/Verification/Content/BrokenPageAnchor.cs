using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>A link to a place that is not on the page.</summary>
internal sealed class BrokenPageAnchor : Rule
{
    public override string Code => "CP0786";

    public override Severity Severity => Severity.Info;

    public override string Title => "A link to a place that is not on the page";

    public override string What => "What stands after # in a link is the id of an element of that page.";

    public override string Why =>
        "The link leads to the top of the page. Pages that make their ids by script are taken for broken too.";

    public override string Bad => "<a href=\"rights.html#fees\">, with <h2 id=\"fee\">";

    public override string Good => "<a href=\"rights.html#fee\">";
}
