using System.Text;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging;
using CoursePackager.Packager.Packaging.Verification;
using CoursePackager.Packager.Targets;
using CoursePackager.Packager.Targets.Scorm2004;

namespace CoursePackager.Packager.Tests.Targets;

public sealed class Scorm2004TargetTests
{
    public static TheoryData<string> Editions => [.. Scorm2004Edition.All.Select(edition => edition.Target)];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Manifest_fits_the_schemas_it_ships(string edition)
    {
        var files = Emit(edition, "Title with <angle> & «quotes»");

        Assert.Empty(VerifiedPackage.Findings(files));
        Assert.Equal(17, files.Count(f => f.Path.EndsWith(".xsd", StringComparison.Ordinal) || f.Path.EndsWith(".dtd", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Manifest_is_as_agreed(string edition) =>
        Golden.Verify(Encoding.UTF8.GetString(Emit(edition).Single(f => f.Path == "imsmanifest.xml").Content.Span), edition, "xml");

    [Fact]
    public void Editions_carry_their_own_schemas()
    {
        static string Schema(IEnumerable<PackageFile> files) =>
            Encoding.UTF8.GetString(files.Single(f => f.Path == "adlcp_v1p3.xsd").Content.Span);

        Assert.NotEqual(Schema(Emit("scorm2004-3")), Schema(Emit("scorm2004-4")));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Manifest_has_no_shared_objectives_that_break_the_import_in_Moodle(string edition) => Assert.DoesNotContain(
        "mapInfo",
        Encoding.UTF8.GetString(Emit(edition).Single(f => f.Path == "imsmanifest.xml").Content.Span),
        StringComparison.Ordinal);

    private static IReadOnlyList<PackageFile> Emit(string edition, string title = "A small course") =>
        TargetRegistry.Find(edition)!.Emit(RenderedCourses.Small(title), new DiagnosticBag());
}
