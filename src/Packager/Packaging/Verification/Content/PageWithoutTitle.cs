using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>A page without a title.</summary>
internal sealed class PageWithoutTitle : ContentCheck
{
    public override string Code => "CP0788";

    public override Severity Severity => Severity.Warning;

    public override string Title => "A page without a title";

    public override string What => "Every page has a title element with text (WCAG 2.2, 2.4.2).";

    public override string Why => "Tabs, histories and screen readers show a file name.";

    public override string Bad => "<head></head>";

    public override string Good => "<head><title>Rights at work</title></head>";

    public override IEnumerable<Finding> Check(ContentFile file, Package package)
    {
        if (file.Tags.FirstOrDefault(tag => tag.Name == "html") is not { } html || file.Tags.Any(tag => tag.Name == "title" && HasText(file, tag))) yield break;
        yield return new Finding(file.At(html.Offset, html.Name.Length + 1), "the page has no title");
    }

    private static bool HasText(ContentFile file, HtmlTag tag)
    {
        var end = file.Text.IndexOf('<', tag.End);
        return !string.IsNullOrWhiteSpace(file.Text[tag.End..(end < 0 ? file.Text.Length : end)]);
    }
}
