using CoursePackager.Packager.Commands;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Sources;
using CoursePackager.Packager.Translations;
using CoursePackager.Packager.Translations.Records;

namespace CoursePackager.Packager.Preview;

/// <summary>How the translations among the previewed courses stand by their <c>translation.json</c>. A translation without one is
/// not spoken of: nobody has said what it was made from.</summary>
/// <param name="Texts">Everything that is not as the source has it now.</param>
/// <param name="Sources">Full paths of the folders of the source courses, which may lie outside the previewed one.</param>
internal sealed record TranslationLook(IReadOnlyList<StaleText> Texts, IReadOnlyList<string> Sources)
{
    private static readonly SegmentState[] Told = [SegmentState.Stale, SegmentState.Untranslated, SegmentState.Missing];

    /// <summary>Compares all translations below a folder with their sources, or a single course with its source beside it.</summary>
    public static TranslationLook At(string folder, string workingDirectory)
    {
        try
        {
            var all = Editions.Compare(folder, null, [], workingDirectory, new DiagnosticBag())
                .Where(s => s.Target is { } target && File.Exists(Path.Join(target.Folder, TranslationRecord.FileName))).ToList();
            return new TranslationLook([.. all.SelectMany(s => TextsOf(s, workingDirectory))], [.. all.Select(s => s.Source.Folder).Distinct(StringComparer.Ordinal)]);
        }
        catch (Exception e) when (e is UsageException or IOException or UnauthorizedAccessException)
        {
            return new TranslationLook([], []); // what is wrong with the files is said where they are read for showing
        }
    }

    private static IEnumerable<StaleText> TextsOf(TranslationStatus status, string workingDirectory) =>
        from file in status.Files
        from pair in file.Pairs
        where pair.Source is not null && Told.Contains(pair.State)
        select new StaleText(
            new CourseFolder(status.Target!.Folder, workingDirectory).DisplayPath(""), status.Language, file.Path, PlaceOf(file, pair), pair.State, pair.Source!.Text, pair.Target?.Text ?? "");

    private static string PlaceOf(TranslatedFile file, SegmentPair pair)
    {
        var span = pair.Target is { } target ? file.Target!.SpanOf(target) : file.Source!.SpanOf(pair.Source!);
        return $"{span.File.Path}:{span.Line}";
    }
}
