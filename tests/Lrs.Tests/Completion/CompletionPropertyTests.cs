using CoursePackager.Lrs.Completion;
using CoursePackager.Lrs.Storage;
using CsCheck;

namespace CoursePackager.Lrs.Tests.Completion;

public sealed class CompletionPropertyTests
{
    [Fact]
    public void Any_arrival_order_batching_and_voiding_gives_what_a_plain_replay_gives() =>
        Gen.Select(HistoryEvent.Histories, Gen.Int).Sample(
            (events, seed) =>
            {
                var random = new Random(seed);
                var history = new LearningHistory().WithCourse();
                var ids = events.Select((_, index) => IdOf(index)).ToArray();
                foreach (var step in Shuffle(events, random))
                {
                    if (step < 0)
                        history.Void(ids[~step]);
                    else
                        Add(history, events[step], ids[step]);
                    if (random.Next(3) == 0)
                        history.Project();
                }

                Assert.Equal(Expected(events, ids), Actual(history.Project()));
            },
            iter: 300);

    [Fact]
    public void More_statements_never_undo_completion() =>
        HistoryEvent.Histories.Sample(
            events =>
            {
                var history = new LearningHistory().WithCourse();
                var wasCompleted = false;
                foreach (var (item, index) in events.Select((item, index) => (item, index)))
                {
                    Add(history, item, IdOf(index));
                    var isCompleted = history.Project().Completion()?.Completed is not null;
                    Assert.True(isCompleted || !wasCompleted);
                    wasCompleted = isCompleted;
                }
            },
            iter: 50);

    /// <summary>Indices of events in a random order; the complement of an index is its voiding.</summary>
    private static int[] Shuffle(HistoryEvent[] events, Random random)
    {
        var steps = events.SelectMany((item, index) => item.IsVoided ? new[] { index, ~index } : [index]).ToArray();
        random.Shuffle(steps);
        return steps;
    }

    private static void Add(LearningHistory history, HistoryEvent item, Guid id) => history.Add(
        item.Verb, item.Page, item.Minute, item.Scaled, item.IsAna ? LearningHistory.Ana : LearningHistory.Boris, id,
        withoutRegistration: !item.HasRegistration);

    private static Guid IdOf(int index) => new(index, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 0);

    private static string Actual(LearningHistory history)
    {
        var course = CourseOf(history);
        return string.Join('\n', history.States()
            .Select(state =>
                Describe(state.Learner, state.Registration is not null, CompletionEvaluator.Evaluate(course, state.Pages)))
            .Where(text => !text.EndsWith('-'))
            .Order(StringComparer.Ordinal));
    }

    private static CourseDefinition CourseOf(LearningHistory history)
    {
        var record = history.Store.ReadRecordAsync("default", Collections.Courses, "migration.en", default).Result!;
        using var document = System.Text.Json.JsonDocument.Parse(record.Json);
        return CourseDefinitionReader.Read(document.RootElement.GetProperty("course"), out _)!;
    }

    private static string Describe(string learner, bool hasRegistration, CompletionResult result) =>
        Describe(
            learner,
            hasRegistration,
            result.Pages.Select(proven => (proven.Page.Id, proven.Proof.Id)),
            (result.FinalTest?.Attempts ?? 0, result.FinalTest?.Score),
            result.Completed);

    private static string Describe(
        string learner, bool hasRegistration, IEnumerable<(string Page, Guid Proof)> pages, (int Count, decimal? Best) test,
        DateTimeOffset? completed)
    {
        var done = string.Join(' ', pages.Select(page => $"{page.Page}={page.Proof:N}"));
        return done.Length == 0 && test.Count == 0
            ? "-"
            : FormattableString.Invariant($"{learner} {hasRegistration} {done} {test.Count} {test.Best} {completed:O}.");
    }

    /// <summary>The contract's words, applied to the whole history at once.</summary>
    private static string Expected(HistoryEvent[] events, Guid[] ids)
    {
        string[] pages = ["lesson-1", "lesson-2", "quiz", "final-test"];
        var groups = events.Select((item, index) => (Item: item, Id: ids[index]))
            .Where(pair => !pair.Item.IsVoided && pages.Contains(pair.Item.Page) && pair.Item.Verb != "progressed")
            .GroupBy(pair => (pair.Item.IsAna, pair.Item.HasRegistration));
        return string.Join('\n', groups.Select(group =>
        {
            var proofs = pages
                .Select(page => group.Where(pair => pair.Item.Page == page && Proves(pair.Item))
                    .OrderBy(pair => pair.Item.Minute).ThenBy(pair => pair.Id).FirstOrDefault())
                .Where(pair => pair.Item is not null)
                .ToList();
            var attempts = group.Where(pair => pair.Item.Page == "final-test").Select(pair => pair.Item).ToList();
            return Describe(
                $"account:https://example.org|{(group.Key.IsAna ? "ana" : "boris")}",
                group.Key.HasRegistration,
                proofs.Select(pair => (pair.Item.Page, pair.Id)),
                (attempts.Count, (decimal?)attempts.Max(item => item.Scaled)),
                proofs.Count == pages.Length
                    ? LearningHistory.Start.AddMinutes(proofs.Max(pair => pair.Item.Minute))
                    : null);
        }).Where(text => text != "-").Order(StringComparer.Ordinal));
    }

    private static bool Proves(HistoryEvent item) => item.Page == "final-test"
        ? item.Verb == "passed" && item.Scaled >= 0.7
        : item.Verb == "completed";
}
