using System.Text.Json.Nodes;
using CoursePackager.Lrs.Certificates;
using CoursePackager.Lrs.Pages;

namespace CoursePackager.Lrs.Launch;

/// <summary>A learner's progress, from the course's pages and what counts as done.</summary>
internal sealed class Progress
{
    private readonly List<ProgressStep> steps = [];
    private readonly CompletionView completion;

    public Progress(JsonObject course, CompletionView completion)
    {
        this.completion = completion;
        var done = completion.Done.ToHashSet(StringComparer.Ordinal);
        foreach (var page in course["pages"] as JsonArray ?? [])
        {
            if ((string?)page?["kind"] is not { } kind || kind is not ("lesson" or "quiz" or "test"))
                continue;
            var isDone = done.Contains((string?)page["id"] ?? "") || (kind == "test" && completion.FinalTest is { Passed: true });
            steps.Add(new ProgressStep((string?)page["title"] ?? "", kind, isDone));
        }
    }

    public IReadOnlyList<ProgressStep> Steps => steps;

    public bool IsBegun =>
        steps.Exists(step => step.IsDone) || completion.FinalTest is not null || completion.Completed is not null;

    /// <summary>In words: "7 of 12 lessons, 2 of 3 quizzes, final test passed".</summary>
    public string Describe(WordList words)
    {
        var parts = new List<string>();
        foreach (var kind in (ReadOnlySpan<string>)["lesson", "quiz"])
        {
            var all = steps.Where(step => step.Kind == kind).ToList();
            if (all.Count > 0)
                parts.Add(words.Format($"progress.{kind}", all.Count(step => step.IsDone), all.Count));
        }

        if (steps.Exists(step => step.Kind == "test"))
            parts.Add(DescribeTest(words));
        return string.Join(words.Text("progress.separator"), parts);
    }

    private string DescribeTest(WordList words) => completion.FinalTest switch
    {
        null => words.Text("progress.test.open"),
        { Passed: true, Score: { } score } => words.Format("progress.test.passed.score", CertificateWords.Percent(score)),
        { Passed: true } => words.Text("progress.test.passed"),
        { Score: { } score } => words.Format("progress.test.taken.score", CertificateWords.Percent(score)),
        _ => words.Text("progress.test.taken"),
    };
}
