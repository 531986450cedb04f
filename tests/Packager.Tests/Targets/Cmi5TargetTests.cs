using System.Text;
using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Packaging;
using CoursePackager.Packager.Packaging.Verification;
using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Sources;
using CoursePackager.Packager.Targets.Cmi5;
using CoursePackager.Packager.Tests.Rendering;

namespace CoursePackager.Packager.Tests.Targets;

public sealed class Cmi5TargetTests
{
    private static readonly XNamespace Cs = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
    private static readonly SourceSpan Nowhere = new(new SourceFile("course.yaml", ""), 0, 0);

    [Fact]
    public void Structure_is_as_agreed()
    {
        var files = new Cmi5Target().Emit(WithQuiz(RenderedCourses.Small("Title with <angle> & «quotes»"), QuizzesRule.All), new DiagnosticBag());

        Golden.Verify(Encoding.UTF8.GetString(files.Single(f => f.Path == "cmi5.xml").Content.Span), extension: "xml");
    }

    [Fact]
    public void Package_passes_its_own_verification() =>
        Assert.Empty(VerifiedPackage.Findings(new Cmi5Target().Emit(RenderedCourses.Small(), new DiagnosticBag())));

    [Fact]
    public void Every_id_is_an_absolute_IRI_and_stands_there_once()
    {
        var ids = CourseStructure.Build(RenderedCourses.Small()).Descendants().Select(e => (string?)e.Attribute("id")).OfType<string>().ToList();

        Assert.All(ids, id => Assert.True(Uri.TryCreate(id, UriKind.Absolute, out _), id));
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Count);
    }

    [Fact]
    public void The_unit_launches_the_entry_page_without_words_that_the_launch_adds()
    {
        var url = (string?)CourseStructure.Build(RenderedCourses.Small()).Descendants(Cs + "url").Single();

        Assert.Equal("index.html", url);
    }

    [Theory]
    [InlineData(null, "passed", true, "Completed")]
    [InlineData(70, "passed", true, "CompletedAndPassed")]
    [InlineData(70, "submitted", true, "Completed")]
    [InlineData(70, "none", true, "Completed")]
    [InlineData(70, "none", false, "CompletedAndPassed")]
    public void Completion_rule_and_pass_mark_decide_what_moves_on(int? mastery, string testRule, bool hasTest, string moveOn)
    {
        var rule = Enum.Parse<FinalTestRule>(testRule, ignoreCase: true);
        var rendered = WithQuiz(RenderedCourses.Small(), QuizzesRule.All);
        var course = rendered.Course with
        {
            Mastery = mastery,
            Completion = rendered.Course.Completion with { FinalTest = rule },
            FinalTest = hasTest ? rendered.Course.Modules[0].Quiz : null,
        };

        var unit = CourseStructure.Build(Of(rendered, course)).Descendants(Cs + "au").Single();

        Assert.Equal(moveOn, (string?)unit.Attribute("moveOn"));
        Assert.Equal(mastery is null ? null : "0.7", (string?)unit.Attribute("masteryScore"));
    }

    [Fact]
    public void In_a_split_course_the_test_has_the_pass_mark_and_without_a_test_every_quiz_has_it()
    {
        var course = MiniCourse.Load();

        Assert.Equal([("Completed", null), ("CompletedAndPassed", "0.6")], Split(course));
        Assert.Equal([("CompletedAndPassed", "0.6")], Split(course with { FinalTest = null }));
        Assert.Equal(
            [("Completed", null), ("NotApplicable", "0.6")],
            Split(course with { Completion = course.Completion with { FinalTest = FinalTestRule.None } }));
    }

    [Fact]
    public void A_pass_mark_without_questions_asks_for_completion_only()
    {
        var unit = CourseStructure.Build(RenderedCourses.Small()).Descendants(Cs + "au").Single();

        Assert.Equal("Completed", (string?)unit.Attribute("moveOn"));
        Assert.Null(unit.Attribute("masteryScore"));
    }

    private static IEnumerable<(string?, string?)> Split(Course course) =>
        CourseStructure.Build(CourseRenderer.Render(course, "cmi5", isSplit: true)).Descendants(Cs + "au")
            .Select(unit => ((string?)unit.Attribute("moveOn"), (string?)unit.Attribute("masteryScore")));

    private static RenderedCourse WithQuiz(RenderedCourse rendered, QuizzesRule rule)
    {
        var quiz = new Assessment("quiz", AssessmentKind.Quiz, "Quiz", 1, 1, new RichText([], "", Nowhere), [], Nowhere);
        return Of(rendered, rendered.Course with
        {
            Completion = rendered.Course.Completion with { Quizzes = rule },
            Modules = [rendered.Course.Modules[0] with { Quiz = quiz }],
        });
    }

    private static RenderedCourse Of(RenderedCourse rendered, Course course) =>
        rendered with { Course = course, Units = [rendered.Units[0] with { Course = course }] };
}
