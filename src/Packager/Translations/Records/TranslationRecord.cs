using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Sources;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Translations.Records;

/// <summary>
/// What each text of a translation was made from: <c>translation.json</c> in the folder of the translated course, one line for
/// each segment, so that Git merges it well. See docs/adr/0010-translation-record.md.
/// </summary>
/// <param name="SourceLanguage">Language tag that the hashes are of.</param>
/// <param name="Files">Entries by path of the file inside the course, in the order of the source.</param>
internal sealed record TranslationRecord(
    string SourceLanguage, IReadOnlyDictionary<string, IReadOnlyList<RecordEntry>> Files)
{
    public const string FileName = "translation.json";

    private const string Format = "coursepackager-translation/1";

    public static TranslationRecord Empty(string sourceLanguage) =>
        new(sourceLanguage, new Dictionary<string, IReadOnlyList<RecordEntry>>());

    public IReadOnlyList<RecordEntry> Of(string path) => Files.GetValueOrDefault(path) ?? [];

    /// <summary>Reads the record of a translation; empty when there is none, when it cannot be read (reported), or when it is of
    /// another source language.</summary>
    public static TranslationRecord Load(
        string courseFolder, string sourceLanguage, string workingDirectory, DiagnosticBag bag) =>
        Read(courseFolder, workingDirectory, bag) is { } record && record.SourceLanguage == sourceLanguage
            ? record : Empty(sourceLanguage);

    /// <summary>The source language that the record of a translation names; null when there is no record.</summary>
    public static string? SourceOf(string courseFolder, string workingDirectory) =>
        Read(courseFolder, workingDirectory, new DiagnosticBag())?.SourceLanguage;

    private static TranslationRecord? Read(string courseFolder, string workingDirectory, DiagnosticBag bag)
    {
        if (!File.Exists(Path.Join(courseFolder, FileName))) return null;
        if (new CourseFolder(courseFolder, workingDirectory).ReadText(FileName, null, bag) is not { } file) return null;
        try
        {
            return Parse(file.Text);
        }
        catch (Exception e) when (e is JsonException or InvalidCastException or FormatException or ArgumentException)
        {
            var line = (e as JsonReaderException)?.LineNumber ?? 1;
            var start = file.OffsetOf(line, 1);
            bag.Report<TranslationRecordUnreadable>(
                new SourceSpan(file, start, Math.Max(1, file.LineText(file.LineOf(start)).Length)),
                "The record of the translation cannot be read.",
                "Take the file from Git again, or delete it and run 'coursepack i18n accept' once the translation is up to date.");
            return null;
        }
    }

    /// <summary>The text of the file: one line for each segment.</summary>
    public string ToText()
    {
        var files = new JObject(Files.Where(f => f.Value.Count > 0).Select(f => new JProperty(
            f.Key, new JObject(f.Value.Select(e => new JProperty(e.Id, $"{e.Source} {e.Target}"))))));
        var root = new JObject { ["format"] = Format, ["source"] = SourceLanguage, ["files"] = files };
        return root.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static TranslationRecord Parse(string text)
    {
        var root = JObject.Parse(text);
        if (root.Value<string>("format") != Format) throw new FormatException(Format);
        var files = new Dictionary<string, IReadOnlyList<RecordEntry>>(StringComparer.Ordinal);
        foreach (var file in ((JObject)root["files"]!).Properties())
            files[file.Name] = [.. ((JObject)file.Value).Properties().Select(EntryOf)];
        return new TranslationRecord(root.Value<string>("source") ?? "", files);
    }

    private static RecordEntry EntryOf(JProperty line)
    {
        var hashes = line.Value.Value<string>()?.Split(' ') ?? [];
        return hashes.Length == 2 ? new RecordEntry(line.Name, hashes[0], hashes[1]) : throw new FormatException(line.Name);
    }
}
