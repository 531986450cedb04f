using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>A page that does not say its language.</summary>
internal sealed class PageWithoutLanguage : ContentCheck
{
    public override string Code => "CP0787";

    public override Severity Severity => Severity.Warning;

    public override string Title => "A page that does not say its language";

    public override string What => "The html element of every page has lang (WCAG 2.2, 3.1.1).";

    public override string Why => "Screen readers read it in the wrong language.";

    public override string Bad => "<html>";

    public override string Good => "<html lang=\"en\">";

    public override IEnumerable<Finding> Check(ContentFile file, Package package) =>
        from tag in file.Tags.Take(50)
        where tag.Name == "html" && string.IsNullOrWhiteSpace(tag.Value("lang") ?? tag.Value("xml:lang"))
        select new Finding(file.At(tag.Offset, tag.Name.Length + 1), "the page does not say its language", "Write <html lang=\"…\">.");
}
