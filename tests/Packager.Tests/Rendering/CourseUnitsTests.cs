using System.Text;
using System.Text.RegularExpressions;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging;
using CoursePackager.Packager.Packaging.Verification;
using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Targets;

namespace CoursePackager.Packager.Tests.Rendering;

public sealed class CourseUnitsTests
{
    public static TheoryData<string> SplitTargets => [.. TargetRegistry.All.Where(t => t.CanSplit).Select(t => t.Id)];

    [Theory]
    [MemberData(nameof(SplitTargets))]
    public void A_split_course_has_a_manifest_with_one_unit_for_each_module_and_the_test(string target)
    {
        var files = Emit(target);

        Assert.Empty(VerifiedPackage.Findings(files));
        var manifest = files.Single(f => f.Path is "imsmanifest.xml" or "cmi5.xml");
        var text = Regex.Replace(Encoding.UTF8.GetString(manifest.Content.Span), "^ *<file .*\n", "", RegexOptions.Multiline);
        Golden.Verify(text, target, "xml");
    }

    [Fact]
    public void Every_unit_opens_with_its_own_overview_and_shares_the_player()
    {
        var files = Text(Emit("scorm12"));

        Assert.Contains("<h1 tabindex=\"-1\">First module</h1>", files["units/start/index.html"], StringComparison.Ordinal);
        Assert.Contains("How to complete this part", files["units/start/index.html"], StringComparison.Ordinal);
        Assert.Contains("src=\"../../player/player.js\"", files["units/start/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("start-quiz", files["units/final-test/index.html"], StringComparison.Ordinal);
        Assert.Contains("units/final-test/data/final-test.js", files.Keys);
        Assert.Single(files.Keys, path => path.EndsWith("player.js", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_into_another_unit_is_words_and_names_the_unit()
    {
        var files = Text(Emit("scorm12"));
        var quiz = files["units/final-test/data/final-test.js"];

        // Opened from here, the other page would report into this unit's record.
        Assert.DoesNotContain("text.html", quiz, StringComparison.Ordinal);
        Assert.Contains("(in “First module”)", quiz, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_final_test_the_modules_count_by_their_points()
    {
        var course = MiniCourse.Load() with { FinalTest = null };
        var rendered = CourseRenderer.Render(course, "scorm2004", isSplit: true);
        var manifest = TargetRegistry.Find("scorm2004-4")!.Emit(rendered, new DiagnosticBag()).Single(f => f.Path == "imsmanifest.xml");

        Assert.Contains("objectiveMeasureWeight=\"1\"", Encoding.UTF8.GetString(manifest.Content.Span), StringComparison.Ordinal);
        Assert.All(rendered.Units, unit => Assert.Null(unit.Course.Mastery));
    }

    private static IReadOnlyList<PackageFile> Emit(string id)
    {
        var target = TargetRegistry.Find(id)!;
        return target.Emit(CourseRenderer.Render(MiniCourse.Load(), target.PlayerBundle, isSplit: true), new DiagnosticBag());
    }

    private static Dictionary<string, string> Text(IEnumerable<PackageFile> files) =>
        files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span), StringComparer.Ordinal);
}
