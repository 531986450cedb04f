using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Reading;

/// <summary>Reads a lesson file of a course in one language.</summary>
internal static class LessonReader
{
    public static Lesson Read(SourceFile source, string language, DiagnosticBag bag)
    {
        var file = MarkdownFile.Parse(source, Shapes.LessonFrontMatter, allowQuestionAttributes: false, bag);
        var matter = file.FrontMatter;
        var start = new SourceSpan(source, 0, 1);
        var body = RichTexts.From(source, file.Blocks, start);
        return new Lesson(
            matter.Text("id"),
            matter.Text("title"),
            matter.Integer("minutes") ?? ReadingTime.OfText(body.PlainText, language),
            ObjectivesReader.Read(matter, Shapes.LessonObjective, bag),
            body,
            matter.Has("id") ? matter.SpanOf("id") : start)
        {
            StatesMinutes = matter.Integer("minutes") is not null,
            Videos = matter.Map("completion", Shapes.LessonCompletion, bag)?.Integer("videos"),
        };
    }
}
