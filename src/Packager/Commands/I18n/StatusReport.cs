using System.Globalization;
using CoursePackager.Packager.Sources;
using CoursePackager.Packager.Translations;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Commands.I18n;

/// <summary>Writes the state of translations for people and for scripts.</summary>
internal static class StatusReport
{
    private const int MostNamed = 20;

    public static string Text(IReadOnlyList<TranslationStatus> all)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var status in all)
        {
            text.Write($"{status.CourseId}: {status.Source.Language} → {status.Language}  {status.Percent} %");
            text.Write($"  ({status.Count(SegmentState.Current)} of {status.Total} texts{Counts(status.Files.SelectMany(f => f.Pairs))})\n");
            var width = status.Files.Max(f => f.Path.Length);
            foreach (var file in status.Files) AppendFile(text, file, width);
        }

        if (all.Any(s => s.Count(SegmentState.Unknown) > 0))
            text.Write("Unknown: there is no record of what was translated. If it is up to date, run 'coursepack i18n accept'.\n");
        if (all.Count == 0) text.Write("No translations were found.\n");
        return text.ToString();
    }

    public static string Json(IReadOnlyList<TranslationStatus> all) => new JObject
    {
        ["format"] = "coursepackager-translation-status/1",
        ["courses"] = new JArray(all.Select(s => new JObject(
            new JProperty("course", s.CourseId), new JProperty("source", s.Source.Language),
            new JProperty("language", s.Language), new JProperty("percent", s.Percent))
            .With(Numbers(s.Files.SelectMany(f => f.Pairs)))
            .With(new JProperty("files", new JArray(s.Files.Select(JsonOf)))))),
    }.ToString();

    private static void AppendFile(TextWriter text, TranslatedFile file, int width)
    {
        var sources = file.Pairs.Where(p => p.Source is not null).ToArray();
        var current = sources.Count(p => p.State == SegmentState.Current);
        text.Write($"  {file.Path.PadRight(width)}  {TranslationStatus.PercentOf(sources.Length, current),3} %");
        text.Write($"  {current} of {sources.Length}{Counts(file.Pairs)}\n");
        var named = file.Pairs.Where(p => IsNamed(file, p)).ToArray();
        foreach (var pair in named.Take(MostNamed))
            text.Write($"      {WordOf(pair),-12}  {PlaceOf(file, pair)}  {pair.Id}\n");
        if (named.Length > MostNamed) text.Write($"      and {named.Length - MostNamed} more; --format json lists all\n");
    }

    // Of texts without record and of files that are missing as a whole, the number says enough.
    private static bool IsNamed(TranslatedFile file, SegmentPair pair) =>
        file.Source is not null && file.Target is not null
        && (pair.Source is null || pair.State is not (SegmentState.Current or SegmentState.Unknown));

    private static JObject JsonOf(TranslatedFile file) => new JObject(new JProperty("path", file.Path))
        .With(Numbers(file.Pairs))
        .With(new JProperty("segments", new JArray(file.Pairs.Where(p => p.State != SegmentState.Current).Select(p => new JObject
        {
            ["id"] = p.Id, ["state"] = WordOf(p), ["file"] = Place(file, p).File.Path, ["line"] = Place(file, p).Line,
        }))));

    private static JProperty[] Numbers(IEnumerable<SegmentPair> pairs)
    {
        var all = pairs.ToArray();
        return
        [
            new("total", all.Count(p => p.Source is not null)),
            .. Enum.GetValues<SegmentState>().Select(s => new JProperty(Word(s), all.Count(p => p.Source is not null && p.State == s))),
            new("obsolete", all.Count(p => p.Source is null)),
        ];
    }

    private static string Counts(IEnumerable<SegmentPair> pairs) => string.Concat(pairs
        .Where(p => p.State != SegmentState.Current).GroupBy(WordOf).Select(g => $", {g.Count()} {g.Key}"));

    private static string PlaceOf(TranslatedFile file, SegmentPair pair) =>
        $"{SourceExcerptSafe(Place(file, pair).File.Path)}:{Place(file, pair).Line}";

    private static string SourceExcerptSafe(string path) => Diagnostics.Writers.SourceExcerpt.Visible(path);

    private static (SourceFile File, int Line) Place(TranslatedFile file, SegmentPair pair) =>
        pair.Target is { } target ? (file.Target!.Source, file.Target.SpanOf(target).Line)
            : (file.Source!.Source, file.Source.SpanOf(pair.Source!).Line);

    private static string WordOf(SegmentPair pair) => pair.Source is null ? "obsolete" : Word(pair.State);

    private static string Word(SegmentState state) => state.ToString().ToLowerInvariant();

    private static JObject With(this JObject json, params JProperty[] properties)
    {
        foreach (var property in properties) json.Add(property);
        return json;
    }
}
