using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Cmi5;

/// <summary>A launch parameter of cmi5 in the URL of an AU.</summary>
internal sealed class ReservedQueryName : PackageCheck
{
    public override string Code => "CP0754";

    public override Severity Severity => Severity.Error;

    public override string Title => "A launch parameter of cmi5 in the URL of an AU";

    public override string What =>
        "The query of an AU url has none of endpoint, fetch, actor, registration, activityId (cmi5 8.1.0.0-6).";

    public override string Why => "The LMS adds these at launch; with two of one name the lesson cannot report.";

    public override string Bad => "<url>index.html?actor=me</url>";

    public override string Good => "<url>index.html?page=1</url>";

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal) { "endpoint", "fetch", "actor", "registration", "activityId" };

    public override IEnumerable<Finding> Check(Package package) =>
        from url in Cmi5Structure.Urls(package.Cmi5)
        from parameter in url.Value.Split('#')[0].Split('?').Skip(1).SelectMany(query => query.Split('&'))
        let name = parameter.Split('=')[0].Trim()
        where Reserved.Contains(name)
        select new Finding(package.Cmi5!.At(url), $"the URL has the parameter {name}, which the LMS sets");
}
