using CoursePackager.Packager.Rendering.Html;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace CoursePackager.Packager.Tests.Rendering;

public class HtmlTemplateContextTests
{
    [Fact]
    public void Text_is_escaped()
    {
        var filled = Fill("<p title=\"{{ a }}\">{{ b }}</p>", new { A = "\"&'", B = "<b>" });
        Assert.Equal("<p title=\"&quot;&amp;&#39;\">&lt;b&gt;</p>", filled);
    }

    [Fact]
    public void Markup_made_by_us_is_not() => Assert.Equal("<b>x</b>", Fill("{{ a }}", new { A = new RawHtml("<b>x</b>") }));

    [Fact]
    public void Joining_markup_with_text_makes_text() =>
        Assert.Equal("&lt;b&gt;!", Fill("{{ a + '!' }}", new { A = new RawHtml("<b>") }));

    [Fact]
    public void A_misspelt_name_is_an_error() =>
        Assert.Throws<ScriptRuntimeException>(() => Fill("{{ titel }}", new { Title = "x" }));

    [Fact]
    public void Templates_cannot_read_files() =>
        Assert.Throws<ScriptRuntimeException>(() => Fill("{{ include '/etc/hostname' }}", new { }));

    private static string Fill(string template, object model)
    {
        var globals = new ScriptObject();
        globals.Import(model);
        return Template.Parse(template).Render(new HtmlTemplateContext(globals));
    }
}
