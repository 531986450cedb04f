using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>Too large to look into.</summary>
internal sealed class TextTooLarge : PackageCheck
{
    public override string Code => "CP0717";

    public override Severity Severity => Severity.Info;

    public override string Title => "Too large to look into";

    public override string What => "HTML, style sheets, scripts and manifests of up to 4 MiB are looked into.";

    public override string Why => "Faults in larger ones are not found.";

    public override string Bad => "A data.js of 30 MB.";

    public override string Good => "The same data in several files, or in media.";

    public override IEnumerable<Finding> Check(Package package) =>
        from item in package.Items
        where item.Size > ZipLimits.TextBytes && (Content.ContentFile.IsText(item) || NoManifest.Names.Contains(item.Name))
        select new Finding(package.At(item.Name), $"{item.Name} is {item.Size >> 20} MiB large and was not looked into");
}
