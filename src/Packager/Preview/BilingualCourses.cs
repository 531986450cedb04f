using CoursePackager.Packager.Caching;
using CoursePackager.Packager.Commands;

namespace CoursePackager.Packager.Preview;

/// <summary>Puts the languages of each course together, as <c>build --bilingual</c> does.</summary>
internal static class BilingualCourses
{
    /// <param name="editions">Course by course, language by language, as the files have them now.</param>
    /// <param name="before">What was shown before: it stays while a language is missing or wrong.</param>
    /// <param name="languages">The order of the languages, and which there have to be; empty: all, by tag.</param>
    public static IReadOnlyList<PreviewCourse> Of(IReadOnlyList<PreviewCourse> editions, PreviewState before, IReadOnlyList<string> languages) =>
    [
        .. editions.GroupBy(e => e.Good?.Id ?? e.Key, StringComparer.Ordinal).Select(group => Join([.. Sorted(group, languages)], before)),
    ];

    /// <summary>Says what is missing before the preview begins.</summary>
    /// <exception cref="UsageException">A course is there in one language only.</exception>
    public static void Require(PreviewState state, IReadOnlyList<string> languages)
    {
        var wanted = Math.Max(2, languages.Count);
        foreach (var group in state.Editions.Where(e => e.Good is not null).GroupBy(e => e.Good!.Id, StringComparer.Ordinal))
            if (group.Count() < wanted && !state.Editions.Any(e => e.Good is null)) // one that cannot be read may be the missing one
                throw new UsageException($"--bilingual needs each course in at least two languages, and '{group.Key}' is there in "
                    + $"{string.Join(", ", group.Select(e => e.Good!.Language))} only: name a folder above all its languages.");
    }

    private static IEnumerable<PreviewCourse> Sorted(IEnumerable<PreviewCourse> editions, IReadOnlyList<string> languages) => editions
        .OrderBy(e => e.Good is { } course && languages.Count > 0 ? languages.ToList().IndexOf(course.Language) : 0)
        .ThenBy(e => e.Good?.Language, StringComparer.Ordinal);

    private static PreviewCourse Join(IReadOnlyList<PreviewCourse> editions, PreviewState before)
    {
        var (key, folder) = (editions[0].Key, string.Join(", ", editions.Select(e => e.Folder)));
        var problems = editions.SelectMany(e => e.Problems).Distinct().ToList();
        var known = before.Find(key);
        // Languages that do not agree, by the checks of translations, cannot be shown as one.
        return editions.Count > 1 && editions.All(e => e is { HasErrors: false, Good: not null })
            ? new PreviewCourse(key, folder, [.. editions.Select(e => e.Good!)], ContentHash.Of(editions.Select(e => e.Version.ToString())), problems)
            : new PreviewCourse(key, folder, known?.Editions ?? [], known?.Version ?? default, problems);
    }
}
