using CoursePackager.Packager.Commands;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Translations.Records;
using CoursePackager.Packager.Translations.Segments;

namespace CoursePackager.Packager.Translations;

/// <summary>Finds the editions of courses and says which is the source.</summary>
internal static class Editions
{
    private const string UsualSource = "en";

    /// <summary>Every translation of every course under a folder, compared with its source.</summary>
    /// <param name="folder">A course folder (its editions are looked for beside it), or any folder above
    /// several.</param>
    /// <param name="sourceLanguage">Null: what the record of a translation names, else English, else the first tag.</param>
    /// <param name="languages">Only these translations; one that does not exist yet is compared as empty. Empty for all that
    /// exist.</param>
    /// <exception cref="UsageException">No course, or no edition in the source language.</exception>
    public static IReadOnlyList<TranslationStatus> Compare(
        string folder, string? sourceLanguage, IReadOnlyList<string> languages, string workingDirectory, DiagnosticBag bag)
    {
        var courses = Folders(folder, workingDirectory)
            .Select(f => SegmentedCourse.Load(f, workingDirectory, bag)).OfType<SegmentedCourse>().Where(c => c.Id.Length > 0);
        var result = new List<TranslationStatus>();
        foreach (var editions in courses.GroupBy(c => c.Id, StringComparer.Ordinal))
        {
            var source = SourceOf([.. editions], sourceLanguage, workingDirectory);
            if (source is null && bag.HasErrors) continue; // it may be there, but not readable: that is what to say
            if (source is null)
                throw new UsageException($"The course '{editions.Key}' has no edition in the source language '{sourceLanguage}'.");
            var wanted = languages.Count > 0
                ? languages.Where(l => l != source.Language)
                : editions.Select(e => e.Language).Where(l => l != source.Language).Distinct();
            foreach (var language in wanted)
            {
                var target = editions.FirstOrDefault(e => e.Language == language);
                var record = target is null ? TranslationRecord.Empty(source.Language)
                    : TranslationRecord.Load(target.Folder, source.Language, workingDirectory, bag);
                result.Add(TranslationStatus.Of(source, target, language, record));
            }
        }

        return result;
    }

    /// <summary>Where the translation of a course is, or will be: <c>../../LANG/NAME</c>, or <c>../LANG</c> when the folder of the
    /// source is named after its language.</summary>
    public static string FolderOf(TranslationStatus status)
    {
        var source = status.Source.Folder;
        if (status.Target is { } target) return target.Folder;
        return Path.GetFileName(source) == status.Source.Language
            ? Path.GetFullPath(Path.Join(source, "..", status.Language))
            : Path.GetFullPath(Path.Join(source, "..", "..", status.Language, Path.GetFileName(source)));
    }

    private static IReadOnlyList<string> Folders(string folder, string workingDirectory)
    {
        var found = CourseFinder.Find([folder], [], workingDirectory);
        if (found.Count > 1) return found;
        var (course, name) = (found[0], Path.GetFileName(found[0]));
        var isNamedByLanguage = LanguageTag.IsKnown(name);
        var above = isNamedByLanguage ? Path.GetDirectoryName(course) : Path.GetDirectoryName(Path.GetDirectoryName(course));
        if (above is null) return found;
        var beside = Directory.EnumerateDirectories(above, "*", new EnumerationOptions { IgnoreInaccessible = true })
            .Where(d => LanguageTag.IsKnown(Path.GetFileName(d))).Order(StringComparer.Ordinal)
            .Select(d => isNamedByLanguage ? d : Path.Join(d, name));
        return
        [
            .. beside.Where(d => File.Exists(Path.Join(d, CourseFinder.CourseFileName))).Append(course).Distinct(StringComparer.Ordinal),
        ];
    }

    private static SegmentedCourse? SourceOf(IReadOnlyList<SegmentedCourse> editions, string? language, string workingDirectory)
    {
        if (language is not null) return editions.FirstOrDefault(e => e.Language == language);
        var named = editions.Select(e => TranslationRecord.SourceOf(e.Folder, workingDirectory)).OfType<string>().ToHashSet();
        return editions.FirstOrDefault(e => named.Contains(e.Language))
            ?? editions.FirstOrDefault(e => e.Language == UsualSource)
            ?? editions.OrderBy(e => e.Language, StringComparer.Ordinal).First();
    }
}
