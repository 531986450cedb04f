using System.Text;
using CoursePackager.Packager.Caching;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Targets;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Tests.Rendering;

public sealed class EditionsRendererTests
{
    public static TheoryData<string> Targets => [.. TargetRegistry.All.Where(t => t.PlayerBundle is not null).Select(t => t.Id)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_package_in_two_languages_is_whole_for_every_target(string id)
    {
        var target = TargetRegistry.Find(id)!;

        Assert.Empty(VerifiedPackage.Findings(target.Emit(EditionsRenderer.Render(Courses(), target.PlayerBundle!), new DiagnosticBag())));
    }

    [Fact]
    public void Both_languages_share_player_media_and_the_numbers_that_progress_hangs_on()
    {
        var files = Files();

        Assert.Single(files.Keys, path => path.EndsWith("player.js", StringComparison.Ordinal));
        Assert.Equal(Sigs(Edition(files, "en")), Sigs(Edition(files, "ru")));
        Assert.Equal(["en", "ru"], JObject.Parse(files["course.json"])["languages"]!.Values<string>());
    }

    [Fact]
    public void Pages_lead_to_the_same_page_in_the_other_language_without_the_player_too()
    {
        var files = Files();

        Assert.Contains("hreflang=\"ru\" data-language=\"ru\" href=\"ru/eu-skilled-routes.html\">Русский</a>", files["eu-skilled-routes.html"], StringComparison.Ordinal);
        Assert.Contains("hreflang=\"en\" data-language=\"en\" href=\"../eu-skilled-routes.html\">English</a>", files["ru/eu-skilled-routes.html"], StringComparison.Ordinal);
        Assert.Contains("data-entry=\"../index.html\"", files["ru/eu-skilled-routes.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_player_shows_leads_from_the_root()
    {
        var files = Files();

        Assert.StartsWith("CoursePackager.page(\"ru/eu-skilled-routes\",", files["ru/data/eu-skilled-routes.js"], StringComparison.Ordinal);
        Assert.DoesNotContain("../media/", files["ru/data/eu-skilled-routes.js"], StringComparison.Ordinal);
        Assert.Contains("../media/", files["ru/eu-skilled-routes.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_rendered_once_for_all_targets_and_come_out_the_same()
    {
        var (courses, cache) = (Courses(), new ContentCache());

        var first = EditionsRenderer.Render(courses, "scorm12", cache);
        var second = EditionsRenderer.Render(courses, "web", cache);
        var turned = EditionsRenderer.Render([courses[1], courses[0]], "web", cache);

        Assert.Equal(first.Units[0].Files, second.Units[0].Files);
        Assert.Equal(Texts(EditionsRenderer.Render(courses, "web")), Texts(second));
        Assert.Equal(Texts(EditionsRenderer.Render([courses[1], courses[0]], "web")), Texts(turned));
    }

    [Fact]
    public void The_manifest_names_the_course_in_both_languages()
    {
        var target = TargetRegistry.Find("xapi")!;
        var manifest = target.Emit(EditionsRenderer.Render(Courses(), "xapi"), new DiagnosticBag()).Single(f => f.Path == "tincan.xml");
        var text = Encoding.UTF8.GetString(manifest.Content.Span);

        Assert.Contains("<name lang=\"en\">Labour migration</name>", text, StringComparison.Ordinal);
        Assert.Contains("<name lang=\"ru\">Трудовая миграция</name>", text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Course> Courses()
    {
        var bag = new DiagnosticBag();
        var root = RepositoryFiles.Path("content");
        return [CourseLoader.Load("en/labour-migration", bag, root)!, CourseLoader.Load("ru/labour-migration", bag, root)!];
    }

    private static Dictionary<string, string> Files() => Texts(EditionsRenderer.Render(Courses(), "web"));

    private static Dictionary<string, string> Texts(RenderedCourse rendered) => rendered.Files
        .ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span), StringComparer.Ordinal);

    private static JObject Edition(Dictionary<string, string> files, string language)
    {
        var script = files[$"editions/{language}.js"];
        return JObject.Parse(script[(script.IndexOf(',', StringComparison.Ordinal) + 1)..script.LastIndexOf(')')]);
    }

    private static IEnumerable<int> Sigs(JObject edition) =>
        edition["course"]!.SelectTokens("$..sig").Select(sig => sig.Value<int>());
}
