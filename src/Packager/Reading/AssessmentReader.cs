using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading.Questions;
using CoursePackager.Packager.Sources;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using DiagnosticBag = CoursePackager.Packager.Diagnostics.DiagnosticBag;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading;

/// <summary>Reads a quiz or test file: front matter, an introduction, and one question for each second-level heading.</summary>
internal static class AssessmentReader
{
    public static Assessment Read(SourceFile source, DiagnosticBag bag)
    {
        var file = MarkdownFile.Parse(source, Shapes.AssessmentFrontMatter, allowQuestionAttributes: true, bag);
        var blocks = WithoutFootnotes(file, bag);
        var starts = Enumerable.Range(0, blocks.Length).Where(i => blocks[i] is HeadingBlock { Level: 2 }).ToArray();
        var introduction = blocks[..(starts.Length == 0 ? blocks.Length : starts[0])];

        var questions = new List<Question>();
        for (var i = 0; i < starts.Length; i++)
        {
            var end = i + 1 < starts.Length ? starts[i + 1] : blocks.Length;
            var question = QuestionReader.Read(source, (HeadingBlock)blocks[starts[i]], blocks[(starts[i] + 1)..end], bag);
            if (question is not null) questions.Add(question);
        }

        var matter = file.FrontMatter;
        var start = new SourceSpan(source, 0, 1);
        return new Assessment(
            matter.Text("id"),
            matter.Text("kind") == "test" ? AssessmentKind.Test : AssessmentKind.Quiz,
            matter.Text("title"),
            matter.Integer("minutes") ?? ReadingTime.OfQuestions(Math.Min(matter.Integer("draw") ?? int.MaxValue, questions.Count)),
            matter.Integer("attempts") ?? 0,
            RichTexts.From(source, introduction, start),
            questions,
            matter.Has("id") ? matter.SpanOf("id") : start)
        {
            Draw = matter.Integer("draw"),
            Settings = [.. Shapes.AssessmentSettings.Where(matter.Has).Select(k => new Setting(k, matter.Text(k), matter.SpanOf(k)))],
        };
    }

    private static Block[] WithoutFootnotes(MarkdownFile file, DiagnosticBag bag)
    {
        foreach (var note in file.Blocks.OfType<FootnoteGroup>().SelectMany(g => g.OfType<Footnote>()))
            bag.Report<FootnoteInAssessment>(
                file.SpanOf(note), "Quizzes and tests cannot have footnotes.",
                "Put the source into the explanation of the question.");
        return [.. file.Blocks.Where(b => b is not FootnoteGroup)];
    }
}
