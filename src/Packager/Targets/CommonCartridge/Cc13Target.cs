using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Rendering.Links;
using CoursePackager.Packager.Rendering.Markup;
using CoursePackager.Packager.Rendering.Pages;
using CoursePackager.Packager.Rendering.Strings;

namespace CoursePackager.Packager.Targets.CommonCartridge;

/// <summary>
/// IMS Common Cartridge 1.3: lessons as web content, quizzes and test as QTI 1.2 assessments that the platform asks and grades
/// itself. There is no player and nothing is reported.
/// </summary>
internal sealed class Cc13Target : IPackageTarget
{
    /// <summary>Stands for the root of the cartridge in the text of questions (Common Cartridge 1.3, 3.4).</summary>
    private const string Root = "$IMS-CC-FILEBASE$/";

    public string Id => "cc13";

    /// <summary>The platform keeps the answers.</summary>
    public int? StateLimit => null;

    public string? PlayerBundle => null;

    public IReadOnlyList<PackageFile> Emit(RenderedCourse course, DiagnosticBag diagnostics)
    {
        var strings = InterfaceStrings.For(course.Course.Language);
        var pages = CoursePages.Of(course.Course, strings);
        var links = new CourseLinks(new(course.Course, pages), DocumentRenderer.Documents(pages), Root, Root);
        var quizzes = course.Course.Assessments
            .Select(quiz => Quiz(quiz, course.Course, new PageMarkup(links, strings), diagnostics)).ToList();
        var manifest = Cc13Manifest.Build(course, pages);
        return [new PackageFile("imsmanifest.xml", XmlText.ToUtf8(manifest)), .. quizzes, .. course.Files];
    }

    private static PackageFile Quiz(Assessment quiz, Course course, PageMarkup markup, DiagnosticBag diagnostics)
    {
        if (quiz.Asked < quiz.Questions.Count)
            diagnostics.Report<BankInCartridge>(
                quiz.SpanOf("draw"), $"Common Cartridge cannot draw: '{quiz.Id}' becomes a test of all its {quiz.Questions.Count} questions.",
                "Set up the draw in the platform after the import, or leave out the target cc13.");
        return new(Cc13Manifest.PathOf(quiz), XmlText.ToUtf8(new QtiAssessment(markup, diagnostics).Build(quiz, course)));
    }
}
