using System.Text;
using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Packaging;
using CoursePackager.Packager.Packaging.Verification;
using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Targets;
using CoursePackager.Packager.Tests.Rendering;

namespace CoursePackager.Packager.Tests.Targets;

public sealed class Cc13TargetTests
{
    private static readonly XNamespace Q = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";

    [Theory]
    [InlineData("imsmanifest.xml", "xml")]
    [InlineData("quizzes/start-quiz.xml", "xml")]
    [InlineData("index.html", "html")]
    public void Cartridge_is_as_agreed(string path, string extension) =>
        Golden.Verify(Emit()[path], Path.GetFileNameWithoutExtension(path), extension);

    [Fact]
    public void Cartridge_holds_documents_and_no_player()
    {
        var files = Emit();

        Assert.DoesNotContain(files.Keys, path => path.EndsWith(".js", StringComparison.Ordinal));
        Assert.DoesNotContain("start-quiz.html", files.Keys);
        Assert.DoesNotContain("<script", files["text.html"], StringComparison.Ordinal);
        Assert.Empty(VerifiedPackage.Findings(
            [.. files.Select(f => RenderedCourses.Text(f.Key, f.Value))]));
    }

    [Fact]
    public void Every_question_has_a_right_answer_and_its_share_of_the_points()
    {
        var quiz = XDocument.Parse(Emit()["quizzes/start-quiz.xml"]);
        var items = quiz.Descendants(Q + "item").ToList();

        Assert.Equal(items.Count, items.Select(i => (string?)i.Attribute("ident")).Distinct().Count());
        Assert.All(items, item => Assert.Single(item.Descendants(Q + "setvar")));
        var points = MiniCourse.Load().Modules[0].Quiz!.Points;
        var weights = items.Sum(item => long.Parse(Field(item, "cc_weighting"), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(0, weights % points);
    }

    [Fact]
    public void Rare_questions_take_the_nearest_form_that_a_cartridge_has()
    {
        var files = Emit(RareQuestions.Load());

        Golden.Verify(files["quizzes/rare-quiz.xml"], "rare-quiz", "xml");
        Assert.Empty(VerifiedPackage.Findings([.. files.Select(f => RenderedCourses.Text(f.Key, f.Value))]));
    }

    [Fact]
    public void Feedback_that_is_named_exists()
    {
        var quiz = XDocument.Parse(Emit()["quizzes/start-quiz.xml"]);

        foreach (var item in quiz.Descendants(Q + "item"))
        {
            var there = item.Elements(Q + "itemfeedback").Select(f => (string?)f.Attribute("ident")).Order(StringComparer.Ordinal);
            var named = item.Descendants(Q + "displayfeedback").Select(f => (string?)f.Attribute("linkrefid")).Distinct().Order(StringComparer.Ordinal);
            Assert.Equal(there, named);
        }
    }

    private static string Field(XElement item, string label) =>
        item.Descendants(Q + "qtimetadatafield").Single(f => (string?)f.Element(Q + "fieldlabel") == label).Element(Q + "fieldentry")!.Value;

    private static Dictionary<string, string> Emit(Course? course = null)
    {
        var target = TargetRegistry.Find("cc13")!;
        return target.Emit(CourseRenderer.Render(course ?? MiniCourse.Load(), target.PlayerBundle), new DiagnosticBag())
            .ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span), StringComparer.Ordinal);
    }
}
