using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Cmi5;

/// <summary>A reference to an objective that is not there.</summary>
internal sealed class UnknownObjective : PackageCheck
{
    public override string Code => "CP0753";

    public override Severity Severity => Severity.Error;

    public override string Title => "A reference to an objective that is not there";

    public override string What => "idref names an objective of the course (cmi5 13.1.2, 13.1.3).";

    public override string Why => "The lesson counts towards nothing.";

    public override string Bad => "<objective idref=\"https://example.org/o1\"/>, with no such objective";

    public override string Good => "The same, with <objective id=\"https://example.org/o1\"> in the objectives of the course.";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Cmi5 is not { } file) return [];
        var objectives = file.Root.Descendants(Cmi5Structure.Ns + "objective").ToList();
        var known = objectives.Attributes("id").Select(a => a.Value).ToHashSet(StringComparer.Ordinal);
        return from reference in objectives.Attributes("idref")
               where !known.Contains(reference.Value)
               select new Finding(file.At(reference), $"there is no objective '{reference.Value}'");
    }
}
