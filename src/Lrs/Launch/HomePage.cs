using System.Text.Json.Nodes;
using CoursePackager.Lrs.Courses;
using CoursePackager.Lrs.Pages;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Launch;

/// <summary>The first page: the courses, each with its languages and one step to begin or go on.</summary>
internal sealed class HomePage(CourseLibrary library, LearnerStore learners, IStore store, PageWriter pages)
{
    /// <param name="refused">Form that could not be accepted, to be shown again with what was typed; null: none.</param>
    public async Task WriteAsync(HttpContext context, RefusedForm? refused = null)
    {
        var words = pages.WordsFor(context);
        var learner = await learners.FindAsync(context);
        var cards = new List<object>();
        foreach (var course in (await library.ListAsync(context.RequestAborted)).GroupBy(item => item.CourseId))
        {
            var form = refused?.CourseId == course.Key ? refused : null;
            cards.Add(await CardAsync([.. course], learner, form, words, context.RequestAborted));
        }

        var model = new
        {
            Courses = cards,
            LearnerName = learner?.Record.Name,
            LongestName = LearnerName.Longest,
            Language = PageLanguage.Chosen(context.Request),
        };
        var page = new Page("home", words.Text("home.title"), model)
        {
            Status = refused is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
        if (learner is not null)
            context.Response.Headers.Append("Vary", "Cookie");
        await pages.WriteAsync(context, page);
    }

    private async Task<object> CardAsync(
        IReadOnlyList<CourseRecord> editions, Learner? learner, RefusedForm? form, WordList words, CancellationToken cancel)
    {
        var shown = editions.FirstOrDefault(edition => edition.Language == words.Language) ?? editions[0];
        var buttons = new List<object>();
        foreach (var edition in editions.OrderByDescending(edition => edition.Language == words.Language))
            buttons.Add(await ButtonAsync(edition, learner, words, cancel));
        return new
        {
            shown.CourseId,
            shown.Title,
            Description = shown.Description ?? "",
            TitleLanguage = shown.Language,
            Facts = Facts(shown, words),
            Buttons = buttons,
            Name = form?.Name ?? "",
            Error = form?.Error,
        };
    }

    private async Task<object> ButtonAsync(CourseRecord edition, Learner? learner, WordList words, CancellationToken cancel)
    {
        var launch = learner is null ? null : await learners.FindRegistrationAsync(learner, edition, cancel);
        var step = launch is null ? "start" : "continue";
        var key = $"home.{step}.{edition.Language}";
        var completion = launch is null ? null : await CompletionAsync(launch, cancel);
        return new
        {
            edition.Language,
            Label = words.Has(key) ? words.Text(key) : words.Format($"home.{step}.other", edition.Language),
            ProgressAddress = launch is null ? null : $"/learning/{launch.Registration:D}",
            Progress = completion is null ? null : new Progress(edition.Course, completion).Describe(words),
            Name = words.Has($"language.in.{edition.Language}")
                ? words.Text($"language.in.{edition.Language}") : edition.Language,
        };
    }

    private async Task<CompletionView> CompletionAsync(LaunchRecord launch, CancellationToken cancel)
    {
        var key = LaunchRecord.KeyOf(launch.Registration);
        var record = await store.ReadRecordAsync(Tenants.Default, CompletionView.Collection, key, cancel);
        return record is null ? CompletionView.None : RecordJson.Read<CompletionView>(record.Json);
    }

    private static string Facts(CourseRecord course, WordList words)
    {
        var pages = (course.Course["pages"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var lessons = pages.Count(page => (string?)page["kind"] == "lesson");
        var minutes = pages.Sum(page => page["minutes"] is JsonValue value && value.TryGetValue<int>(out var count) ? count : 0);
        var facts = new List<string>();
        if (lessons > 0)
            facts.Add(words.Count("home.lessons", lessons));
        if (minutes > 0)
            facts.Add(Duration(minutes, words));
        return string.Join(" · ", facts);
    }

    // Beyond an hour to the next ten minutes: nobody learns by the minute.
    private static string Duration(int minutes, WordList words)
    {
        if (minutes < 60)
            return words.Format("home.minutes", minutes);
        var rounded = (minutes + 9) / 10 * 10;
        return rounded % 60 == 0
            ? words.Format("home.hours", rounded / 60)
            : words.Format("home.hours.minutes", rounded / 60, rounded % 60);
    }
}
