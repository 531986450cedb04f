using CoursePackager.Packager.Packaging;
using CoursePackager.Packager.Packaging.Verification;
using CoursePackager.Packager.Targets;
using CoursePackager.Packager.Targets.Scorm12;

namespace CoursePackager.Packager.Tests.Packaging;

public sealed class PackageVerifierTests
{
    [Theory]
    [InlineData("<a href=\"gone.html\">x</a>", "gone.html")]
    [InlineData("<img alt=\"\" src=\"media/gone.png\">", "media/gone.png")]
    [InlineData("<script src=\"https://cdn.example.org/x.js\"></script>", "another host")]
    [InlineData("<link rel=\"stylesheet\" href=\"//cdn.example.org/x.css\">", "another host")]
    public void Names_what_a_page_refers_to_in_vain(string html, string expected)
    {
        var fault = Assert.Single(Faults(RenderedCourses.Text("page.html", html)));

        Assert.StartsWith("page.html: ", fault, StringComparison.Ordinal);
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a href=\"https://www.ilo.org/\">x</a>")]
    [InlineData("<a href=\"#top\">x</a>")]
    [InlineData("<link rel=\"icon\" href=\"data:,\">")]
    [InlineData("<a href=\"mailto:a@example.org\">x</a>")]
    [InlineData("<a href=\"other.html?x=1#y\">x</a>")]
    public void Leaves_links_in_peace_that_lead_somewhere(string html)
    {
        Assert.Empty(Faults(RenderedCourses.Text("page.html", html), RenderedCourses.Text("other.html", "")));
    }

    [Fact]
    public void Refuses_names_that_some_LMS_cannot_unzip()
    {
        Assert.Contains(Faults(RenderedCourses.Text("схема.svg", "")), f => f.StartsWith("схема.svg", StringComparison.Ordinal));
        Assert.Contains(Faults(RenderedCourses.Text("../x.html", "")), f => f.StartsWith("../x.html", StringComparison.Ordinal));
        Assert.Contains(Faults(RenderedCourses.Text("A.txt", ""), RenderedCourses.Text("a.txt", "")), f => f.Contains("twice", StringComparison.Ordinal));
    }

    [Fact]
    public void Finds_what_the_manifest_lists_but_the_zip_lacks()
    {
        var files = new Scorm12Target().Emit(RenderedCourses.Small(), new()).Where(f => f.Path != "l1.html").ToArray();

        Assert.Contains(Faults(files), f => f.Contains("lists l1.html", StringComparison.Ordinal));
    }

    [Fact]
    public void Finds_a_manifest_that_breaks_the_schema()
    {
        Assert.Contains(
            Faults(RenderedCourses.Text("imsmanifest.xml", "<manifest xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\" identifier=\"a\"><wrong/></manifest>")),
            f => f.StartsWith("imsmanifest.xml:1:", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Faults(params PackageFile[] files) => PackageVerifier.Verify(DeterministicZip.Write(files));
}
