using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>A link without encryption.</summary>
internal sealed class InsecureLink : ContentCheck
{
    public override string Code => "CP0783";

    public override Severity Severity => Severity.Info;

    public override string Title => "A link without encryption";

    public override string What => "Links lead to https addresses.";

    public override string Why => "Browsers warn, and what is loaded by http into a page served by https is blocked.";

    public override string Bad => "<a href=\"http://www.ilo.org/\">";

    public override string Good => "<a href=\"https://www.ilo.org/\">";

    public override IEnumerable<Finding> Check(ContentFile file, Package package) =>
        from reference in file.References
        where reference.Url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        select new Finding(file.At(reference), $"{reference.Url.Split('?', '#')[0]} is without encryption");
}
