using CoursePackager.Packager.Packaging.Verification.Content;

namespace CoursePackager.Packager.Tests.Packaging.Verification;

/// <summary>Addresses in pages and style sheets that are no faults, and those that only a real tokenizer finds.</summary>
public sealed class ContentReferencesTests
{
    [Theory]
    [InlineData("<a href=\"https://www.ilo.org/\">x</a>")]
    [InlineData("<a id=\"top\" href=\"#top\">x</a>")]
    [InlineData("<a href=\"#\">x</a><a href=\"#top\">x</a>")]
    [InlineData("<link rel=\"icon\" href=\"data:,\">")]
    [InlineData("<link rel=\"canonical\" href=\"https://example.org/course\">")]
    [InlineData("<a href=\"mailto:a@example.org\">x</a><a href=\"tel:+431\">x</a><a href=\"javascript:void(0)\">x</a>")]
    [InlineData("<a href=\"index.html?x=1#y\">x</a><i id=y></i>")]
    [InlineData("<a href=\"./\">x</a><a href=\"media/\">x</a><a href=\"\">x</a>")]
    [InlineData("<img alt=\"\" src=\"media/a%20b.svg\"><img alt=\"\" src=\"./media/../media/a b.svg\">")]
    [InlineData("<!-- <img src=\"gone.png\"> --><script>'<img src=\"gone.png\">'</script>")]
    [InlineData("<img alt=\"\" src=\"{{ cover }}\"><a href=\"$IMS-CC-FILEBASE$/x.pdf\">x</a>")]
    [InlineData("<base href=\"media/\"><img alt=\"\" src=\"a%20b.svg\">")]
    [InlineData("<base href=\"https://example.org/\"><img alt=\"\" src=\"gone.png\">")]
    [InlineData("<img alt=\"a > b\" src=\"media/a&#32;b.svg\">")]
    public void Leaves_in_peace_what_leads_somewhere(string html) => Assert.Empty(Findings(html));

    [Theory]
    [InlineData("<img alt='a > b' src='gone.png'>", "gone.png")]
    [InlineData("<IMG ALT SRC = gone.png>", "gone.png")]
    [InlineData("<video\nposter=\"gone.jpg\"></video>", "gone.jpg")]
    [InlineData("<svg><use xlink:href=\"gone.svg#a\"/></svg>", "gone.svg")]
    [InlineData("<style>a{background:URL( 'gone.png' )}</style>", "gone.png")]
    [InlineData("<object data=\"../out.pdf\"></object>", "../out.pdf")]
    [InlineData("<a href=\"/index.html\">x</a>", "/index.html")]
    public void Finds_what_leads_nowhere(string html, string expected) =>
        Assert.Contains($"CP0785 p.zip!/index.html: refers to {expected}", Assert.Single(Findings(html)), StringComparison.Ordinal);

    [Theory]
    [InlineData("<")]
    [InlineData("<a")]
    [InlineData("<a href")]
    [InlineData("<a href=")]
    [InlineData("<a href=\"")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<a =\"\" / / ==>")]
    public void Half_a_page_is_read_to_its_end(string html) => Assert.InRange(HtmlScanner.Tags(html).Count, 0, 1);

    [Fact]
    public void Time_grows_with_the_length_only()
    {
        // Each of these takes minutes when anything goes back over the text.
        string[] pieces = ["<a href=\"", "<!--", "url(", "url(   ", "/*", "@import ", "<script", "&amp", "password=", "eyJaaaaaaaaaa.", "Basic AAAA", "<a "];
        foreach (var piece in pieces)
        {
            var text = string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length));
            VerifiedPackage.Findings([RenderedCourses.Text("index.html", text), RenderedCourses.Text("a.css", text), RenderedCourses.Text("a.js", text)]);
        }
    }

    private static IReadOnlyList<string> Findings(string html) => VerifiedPackage.Findings(
        [RenderedCourses.Text("index.html", html), new("media/a b.svg", new byte[1])]);
}
