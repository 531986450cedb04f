using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging;
using CoursePackager.Packager.Packaging.Verification;
using CoursePackager.Packager.Targets.Scorm12;

namespace CoursePackager.Packager.Tests.Targets;

public sealed class Scorm12TargetTests
{
    private static readonly XNamespace Cp = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    private static readonly XNamespace Adl = "http://www.adlnet.org/xsd/adlcp_rootv1p2";

    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void Manifest_fits_the_schemas_it_ships()
    {
        var files = new Scorm12Target().Emit(RenderedCourses.Small("Title with <angle> & «quotes»"), _bag);

        Assert.Empty(VerifiedPackage.Findings(files));
        Assert.Contains(files, f => f.Path == "imscp_rootv1p1p2.xsd");
    }

    [Fact]
    public void Manifest_names_one_sco_and_every_file()
    {
        var rendered = RenderedCourses.Small();

        var manifest = Scorm12Manifest.Build(rendered).Root!;

        Assert.Equal("1.2", (string?)manifest.Element(Cp + "metadata")!.Element(Cp + "schemaversion"));
        var resource = Assert.Single(manifest.Descendants(Cp + "resource"));
        Assert.Equal("sco", (string?)resource.Attribute(Adl + "scormtype"));
        Assert.Equal("index.html", (string?)resource.Attribute("href"));
        Assert.Equal(
            rendered.Files.Select(f => f.Path).Order(StringComparer.Ordinal),
            resource.Elements(Cp + "file").Select(f => (string)f.Attribute("href")!));
    }

    [Fact]
    public void Manifest_leaves_the_pass_mark_to_the_player()
    {
        // A mastery score in the manifest makes Moodle fail learners who leave early (it overwrites the status at LMSFinish).
        Assert.Empty(Scorm12Manifest.Build(RenderedCourses.Small()).Descendants(Adl + "masteryscore"));
    }

    [Fact]
    public void Identifiers_do_not_hang_on_title_or_language()
    {
        static IEnumerable<string> Ids(XDocument d) => d.Descendants().Attributes("identifier").Select(a => a.Value);

        Assert.Equal(Ids(Scorm12Manifest.Build(RenderedCourses.Small("One"))), Ids(Scorm12Manifest.Build(RenderedCourses.Small("Два"))));
    }

    [Fact]
    public void Cyrillic_titles_stay_raw_utf8()
    {
        var files = new Scorm12Target().Emit(RenderedCourses.Small("Трудовая миграция"), _bag);

        var manifest = System.Text.Encoding.UTF8.GetString(files.Single(f => f.Path == "imsmanifest.xml").Content.Span);
        Assert.Contains("<title>Трудовая миграция</title>", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_longer_than_Moodle_takes_is_shortened()
    {
        var manifest = Scorm12Manifest.Build(RenderedCourses.Small(new string('x', 400)));

        Assert.All(manifest.Descendants(Cp + "title"), t => Assert.Equal(255, t.Value.Length));
    }
}
