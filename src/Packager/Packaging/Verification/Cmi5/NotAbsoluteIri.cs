using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Zip;

namespace CoursePackager.Packager.Packaging.Verification.Cmi5;

/// <summary>An id that is not an absolute IRI.</summary>
internal sealed class NotAbsoluteIri : PackageCheck
{
    public override string Code => "CP0751";

    public override Severity Severity => Severity.Error;

    public override string Title => "An id that is not an absolute IRI";

    public override string What =>
        "Ids of courses, blocks, objectives, AUs and activities are absolute IRIs (cmi5 3.0.0.0-1; xAPI Data 2.4.4.1).";

    public override string Why => "The LRS refuses every statement about it.";

    public override string Bad => "<au id=\"lesson-1\">";

    public override string Good => "<au id=\"https://example.org/courses/rights/lesson-1\">";

    public override IEnumerable<Finding> Check(Package package)
    {
        var ids = Cmi5Structure.Ids(package.Cmi5).Select(id => (package.Cmi5!, id)).Concat(Tincan.TincanActivities.Ids(package.Tincan).Select(id => (package.Tincan!, id)));
        foreach (var (file, id) in ids)
            if (!IsIri(id.Value)) yield return new Finding(file.At(id), $"'{id.Value}' is not an absolute IRI");
    }

    private static bool IsIri(string text) =>
        EntryPaths.IsAbsolute(text) && !text.StartsWith("//", StringComparison.Ordinal) && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || "<>\"{}|\\^`".Contains(c, StringComparison.Ordinal))
        && Uri.TryCreate(text, UriKind.Absolute, out _);
}
