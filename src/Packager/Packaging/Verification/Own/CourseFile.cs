using CoursePackager.Packager.Diagnostics;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Packaging.Verification.Own;

/// <summary>The course.json cannot be used.</summary>
internal sealed class CourseFile : PackageCheck
{
    public override string Code => "CP0795";

    public override Severity Severity => Severity.Error;

    public override string Title => "The course.json cannot be used";

    public override string What =>
        "course.json of a package made by coursepack has what docs/contracts.md says: id, iri, language, title, pages; "
        + "and every lesson, quiz and test has its page in the package.";

    public override string Why => "The LRS cannot say what completes the course.";

    public override string Bad => "{ \"format\": \"coursepackager/1\" }";

    public override string Good => "The course.json that coursepack build makes.";

    private static readonly string[] Needed = ["id", "iri", "language", "title"];

    public override IEnumerable<Finding> Check(Package package)
    {
        if (OwnCourse.Read(package) is not { } course) yield break;
        foreach (var name in Needed.Where(name => course[name]?.Type != JTokenType.String))
            yield return new Finding(package.At(OwnCourse.FileName), $"course.json has no {name}");
        if (course["pages"] is not JArray pages) yield return new Finding(package.At(OwnCourse.FileName), "course.json has no pages");
        else
        {
            // Courses in several units have a folder for each.
            var pagesThere = package.Items.Select(item => item.Name[(item.Name.LastIndexOf('/') + 1)..]).ToHashSet(StringComparer.Ordinal);
            foreach (var id in pages.OfType<JObject>().Where(p => (string?)(p["kind"] as JValue) is "lesson" or "quiz" or "test").Select(p => (string?)(p["id"] as JValue)))
                if (!pagesThere.Contains($"{id}.html")) yield return new Finding(package.At(OwnCourse.FileName), $"the page {id} has no {id}.html");
        }
    }
}
