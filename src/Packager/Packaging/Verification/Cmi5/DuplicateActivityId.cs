using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Cmi5;

/// <summary>An id used twice.</summary>
internal sealed class DuplicateActivityId : PackageCheck
{
    public override string Code => "CP0752";

    public override Severity Severity => Severity.Error;

    public override string Title => "An id used twice";

    public override string What =>
        "Ids of the course, its blocks and AUs are unique, those of objectives among each other (cmi5 13.1.2.0-1, "
        + "13.1.3.0-1, 13.1.4.0-1), and those of activities in tincan.xml too.";

    public override string Why => "Two lessons would share one record: finishing one finishes the other.";

    public override string Bad => "<au id=\"https://example.org/a\">…<au id=\"https://example.org/a\">";

    public override string Good => "<au id=\"https://example.org/a\">…<au id=\"https://example.org/b\">";

    public override IEnumerable<Finding> Check(Package package)
    {
        var groups = Cmi5Structure.Ids(package.Cmi5).GroupBy(id => id.Parent!.Name.LocalName == "objective").Select(g => (package.Cmi5!, g.AsEnumerable()))
            .Append((package.Tincan!, Tincan.TincanActivities.Ids(package.Tincan)));
        foreach (var (file, ids) in groups)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var id in ids.Where(id => !seen.Add(id.Value)))
                yield return new Finding(file.At(id), $"the id '{id.Value}' stands there already");
        }
    }
}
