using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Tests.Reading;

/// <summary>Reads texts without a disk.</summary>
internal static class Read
{
    /// <summary>The only question of a quiz, with whatever was found wrong.</summary>
    public static (Question? Question, IReadOnlyList<Diagnostic> Findings) Question(string text)
    {
        var bag = new DiagnosticBag();
        var file = new SourceFile("quiz.md", "---\nid: quiz\nkind: quiz\ntitle: Quiz\n---\n\n" + text);
        var assessment = AssessmentReader.Read(file, bag);
        return (assessment.Questions.SingleOrDefault(), bag.Sorted());
    }

    /// <summary>The only question of a quiz without findings.</summary>
    public static T Fine<T>(string text)
        where T : Question
    {
        var (question, findings) = Question(text);
        Assert.Empty(findings);
        return Assert.IsType<T>(question);
    }

    public static (Lesson Lesson, IReadOnlyList<Diagnostic> Findings) Lesson(string text)
    {
        var bag = new DiagnosticBag();
        var lesson = LessonReader.Read(new SourceFile("one.md", "---\nid: one\ntitle: One\n---\n\n" + text), "en", bag);
        return (lesson, bag.Sorted());
    }
}
