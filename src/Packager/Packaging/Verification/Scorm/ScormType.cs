using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.Scorm;

/// <summary>The scormtype is missing or misspelt.</summary>
internal sealed class ScormType : PackageCheck
{
    public override string Code => "CP0740";

    public override Severity Severity => Severity.Error;

    public override string Title => "The scormtype is missing or misspelt";

    public override string What =>
        "Every resource that is opened says sco or asset in adlcp:scormtype (SCORM 1.2) or adlcp:scormType (2004).";

    public override string Why =>
        "Moodle takes a resource without it for an asset: it is complete as soon as it is opened, with a grade of 0.";

    public override string Bad => "<resource adlcp:scormType=\"SCO\">";

    public override string Good => "<resource adlcp:scormType=\"sco\">";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { IsScorm: true } manifest) yield break;
        var name = manifest.Dialect == ImsDialect.Scorm12 ? "scormtype" : "scormType";
        foreach (var resource in manifest.Resources)
        {
            var type = ImsManifest.Adl(resource.Element, name);
            if (type is null)
            {
                if (resource.Href is not null) yield return new Finding(manifest.At(resource.Element), $"the resource '{resource.Identifier}' has no adlcp:{name}", $"Add adlcp:{name}=\"sco\" when it talks to the LMS, else \"asset\".");
            }
            else if (type.Name.LocalName != name) yield return new Finding(manifest.At(type), $"the attribute {type.Name.LocalName} is called {name} here");
            else if (type.Value is not ("sco" or "asset")) yield return new Finding(manifest.At(type), $"{name} is '{type.Value}'", "It is sco or asset, in small letters.");
        }
    }
}
