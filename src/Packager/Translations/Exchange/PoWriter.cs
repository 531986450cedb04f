using System.Globalization;

namespace CoursePackager.Packager.Translations.Exchange;

/// <summary>Writes gettext PO: <c>msgctxt</c> is course, file and segment id; stale texts are <c>fuzzy</c>.</summary>
internal static class PoWriter
{
    public static string Write(IReadOnlyList<TranslationStatus> all)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        text.Write("msgid \"\"\nmsgstr \"\"\n");
        text.Write("\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n");
        text.Write($"\"Language: {all[0].Language}\\n\"\n\"X-Source-Language: {all[0].Source.Language}\\n\"\n");
        foreach (var status in all)
            foreach (var file in status.Files)
                foreach (var pair in file.Pairs.Where(p => p.Source is { HasWords: true })) WriteEntry(text, status, file, pair);
        return text.ToString();
    }

    private static void WriteEntry(TextWriter text, TranslationStatus status, TranslatedFile file, SegmentPair pair)
    {
        var isTranslated = pair.State is SegmentState.Current or SegmentState.Stale or SegmentState.Unknown;
        var line = file.Source!.SpanOf(pair.Source!).Line;
        text.Write($"\n#: {file.Path.Replace(' ', '_')}:{line.ToString(CultureInfo.InvariantCulture)}\n");
        if (isTranslated && pair.State != SegmentState.Current) text.Write("#, fuzzy\n");
        text.Write($"msgctxt {Quote($"{status.CourseId}/{file.Path}#{pair.Id}")}\n");
        text.Write($"msgid {Quote(pair.Source!.Text)}\n");
        text.Write($"msgstr {Quote(isTranslated ? pair.Target!.Text : "")}\n");
    }

    private static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal) + "\"";
}
