using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Tincan;

/// <summary>The tincan.xml lacks expected elements.</summary>
internal sealed class TincanStructure : PackageCheck
{
    public override string Code => "CP0760";

    public override Severity Severity => Severity.Error;

    public override string Title => "The tincan.xml lacks expected elements";

    public override string What =>
        "tincan.xml is tincan/activities/activity in the namespace of the Tin Can packaging rules; activities comes "
        + "first, and every activity has id, type and a name.";

    public override string Why =>
        "Launchers take the first activity by position; without these they open nothing or show no name.";

    public override string Bad => "<tincan><activity id=\"https://example.org/a\">";

    public override string Good =>
        "<tincan xmlns=\"http://projecttincan.com/tincan.xsd\"><activities><activity id=\"https://example.org/a\" "
        + "type=\"http://adlnet.gov/expapi/activities/course\"><name lang=\"en\">A</name>";

    private static readonly string[] Needed = ["id", "type"];

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Tincan is not { } file) yield break;
        if (file.Root.Name != TincanActivities.Ns + "tincan") yield return new Finding(file.At(file.Root), $"the root is {file.Root.Name.LocalName} in the namespace '{file.Root.Name.NamespaceName}'", $"It is tincan in {TincanActivities.Ns.NamespaceName}.");
        var first = file.Root.Elements().FirstOrDefault();
        var activities = TincanActivities.All(file).ToList();
        if (activities.Count == 0) yield return new Finding(file.At(file.Root), "there is no activity");
        else if (first?.Name.LocalName != "activities") yield return new Finding(file.At(first!), $"{first!.Name.LocalName} comes before activities");
        foreach (var activity in activities)
        {
            foreach (var name in Needed.Where(name => string.IsNullOrWhiteSpace((string?)activity.Attribute(name))))
                yield return new Finding(file.At(activity), $"an activity has no {name}");
            if (!activity.Elements(activity.Name.Namespace + "name").Any(n => !string.IsNullOrWhiteSpace(n.Value)))
                yield return new Finding(file.At(activity), $"the activity '{(string?)activity.Attribute("id")}' has no name");
        }
    }
}
