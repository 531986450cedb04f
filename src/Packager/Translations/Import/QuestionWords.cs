using System.Text.RegularExpressions;
using CoursePackager.Packager.Reading.Questions;

namespace CoursePackager.Packager.Translations.Import;

/// <summary>The words with a meaning in quizzes, put into the language of the translation. Either language works in every course;
/// this is for the reader of the source.</summary>
internal static class QuestionWords
{
    private static readonly IReadOnlyList<string>[] Sets = 
    [
        Keywords.Right, Keywords.Wrong, Keywords.Explanation, Keywords.Answer, Keywords.Gaps, Keywords.Scale, Keywords.Write,
    ];

    private static readonly Regex LeadingWord = new(
        $@"(?<=^|\n)(?<before>(>[ \t]*)?)(?<word>{string.Join('|', Sets.SelectMany(s => s).Select(Regex.Escape))})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public static string Translate(string text, string language)
    {
        var wanted = language.StartsWith("ru", StringComparison.Ordinal) ? 1 : 0;
        return LeadingWord.Replace(text, match =>
        {
            var word = match.Groups["word"].Value;
            var set = Array.Find(Sets, s => s.Contains(word, StringComparer.Ordinal));
            return set is null ? match.Value : match.Groups["before"].Value + set[wanted];
        });
    }
}
