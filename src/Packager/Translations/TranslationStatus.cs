using CoursePackager.Packager.Translations.Records;
using CoursePackager.Packager.Translations.Segments;

namespace CoursePackager.Packager.Translations;

/// <summary>How far a translation follows its source: every text with its state. The one answer that status, export and
/// import give.</summary>
internal sealed class TranslationStatus
{
    private TranslationStatus(
        SegmentedCourse source, SegmentedCourse? target, string language, TranslationRecord record,
        IReadOnlyList<TranslatedFile> files)
    {
        (Source, Target, Language, Record, Files) = (source, target, language, record, files);
    }

    /// <summary>Language of the translation, a BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>Id of the course.</summary>
    public string CourseId => Source.Id;

    /// <summary>Number of texts in the source.</summary>
    public int Total => Pairs.Count();

    /// <summary>Percent of the texts that are translated and current, rounded down: 100 means all.</summary>
    public int Percent => PercentOf(Total, Count(SegmentState.Current));

    public SegmentedCourse Source { get; }

    /// <summary>Null when nothing is translated yet.</summary>
    public SegmentedCourse? Target { get; }

    public TranslationRecord Record { get; }

    /// <summary>The files of the source in its order, then those that only the translation has.</summary>
    public IReadOnlyList<TranslatedFile> Files { get; }

    private IEnumerable<SegmentPair> Pairs => Files.SelectMany(f => f.Pairs).Where(p => p.Source is not null);

    /// <summary>Number of texts in a state.</summary>
    public int Count(SegmentState state) => Pairs.Count(p => p.State == state);

    /// <summary>Compares two editions of a course.</summary>
    /// <param name="target">Null when nothing is translated yet.</param>
    public static TranslationStatus Of(
        SegmentedCourse source, SegmentedCourse? target, string language, TranslationRecord record)
    {
        var own = (target?.Files ?? []).Where(f => source.Find(f.Path) is null);
        return new TranslationStatus(source, target, language, record,
        [
            .. source.Files.Select(f => TranslatedFile.Of(f.Path, f, target?.Find(f.Path), record.Of(f.Path))),
            .. own.Select(f => TranslatedFile.Of(f.Path, null, f, record.Of(f.Path))),
        ]);
    }

    /// <summary>Rounded down, so that 100 is said of nothing less than all.</summary>
    public static int PercentOf(int total, int part) => total == 0 ? 100 : (int)(100L * part / total);
}
