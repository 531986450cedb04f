using System.Globalization;
using CoursePackager.Packager.Diagnostics.Writers;
using CoursePackager.Packager.Updates;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Commands;

/// <summary>Writes what an update does, for people and for scripts.</summary>
internal static class DiffReport
{
    public static string Text(CourseUpdate update)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var (old, now) = (update.Old, update.New);
        text.Write(Line($"{now.Id} {now.Language}: version {old.Version} → {now.Version}"));
        text.Write(Line(Summary(update)));
        foreach (var effect in update.Effects) text.Write(Line($"  {effect}"));
        Append(text, "Questions", update.Questions);
        Append(text, "Pages", update.Pages);
        return text.ToString();
    }

    public static string Json(CourseUpdate update) => new JObject
    {
        ["format"] = "coursepackager-diff/1",
        ["course"] = update.New.Id,
        ["language"] = update.New.Language,
        ["from"] = update.Old.Version,
        ["to"] = update.New.Version,
        ["losesProgress"] = update.LosesProgress,
        ["losesAll"] = update.LosesAll,
        ["effects"] = new JArray(update.Effects),
        ["questions"] = new JArray(update.Questions.Select(JsonOf)),
        ["pages"] = new JArray(update.Pages.Select(JsonOf)),
    }.ToString();

    private static JObject JsonOf(Change change) => new()
    {
        ["id"] = change.Id, ["verdict"] = Word(change), ["reason"] = change.Reason.Length > 0 ? change.Reason : null,
    };

    private static string Summary(CourseUpdate update)
    {
        if (update.LosesAll) return "Learners under way lose everything:";
        var answers = update.Old.Questions.Count();
        var kept = update.Questions.Count(c => c.Verdict == Verdict.Kept);
        var lessons = update.Old.Pages.Where(p => p.Kind == "lesson").Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var read = update.Pages.Count(c => c.Verdict == Verdict.Kept && lessons.Contains(c.Id));
        return $"Learners under way keep {kept} of {answers} answers and {read} of {lessons.Count} lessons they have read."
            + (update.LosesProgress ? "" : " Nothing is lost.");
    }

    private static void Append(TextWriter text, string title, IReadOnlyList<Change> changes)
    {
        var named = changes.Where(c => c.Verdict != Verdict.Kept || c.Reason.Length > 0).ToArray();
        if (named.Length == 0) return;
        text.Write($"\n{title}\n");
        var width = named.Max(c => c.Id.Length);
        foreach (var change in named)
            text.Write(Line($"  {Word(change),-5}  {change.Id.PadRight(width)}  {change.Reason}".TrimEnd()));
    }

    // Names out of a package are hostile: control characters could steer the terminal.
    private static string Line(string text) => SourceExcerpt.Visible(text) + "\n";

    private static string Word(Change change) => change.Verdict.ToString().ToLowerInvariant();
}
