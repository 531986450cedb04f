using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>An entry stands there twice.</summary>
internal sealed class DuplicateEntry : PackageCheck
{
    public override string Code => "CP0706";

    public override Severity Severity => Severity.Error;

    public override string Title => "An entry stands there twice";

    public override string What => "Every name occurs once.";

    public override string Why =>
        "Unpackers keep the first or the last, each as it likes, and checks that look at one do not see the other.";

    public override string Bad => "index.html\nindex.html";

    public override string Good => "index.html";

    public override IEnumerable<Finding> Check(Package package)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return package.Items.Where(item => !seen.Add(item.Name))
            .Select(item => new Finding(package.At(item.Name), $"{item.Name} stands in the zip more than once"));
    }
}
