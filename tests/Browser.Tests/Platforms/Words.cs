using CoursePackager.Packager.Model;

namespace CoursePackager.Browser.Tests.Platforms;

/// <summary>Turns reported letters into words.</summary>
internal static class Words
{
    /// <param name="response">As reported; parts by <paramref name="comma"/>, pairs by <paramref name="dot"/>.</param>
    public static string Of(string response, IReadOnlyDictionary<string, string> words, string comma, string dot) =>
        words.Count == 0 ? response : string.Join("; ", response.Split(comma).Select(part => string.Join(" → ", part.Split(dot).Select(letter => words.GetValueOrDefault(letter, letter)))));

    /// <summary>What the letters of a question mean, from the course's sources.</summary>
    public static IReadOnlyDictionary<string, string> Of(Question question) => question switch
    {
        SingleChoiceQuestion q => q.Choices.ToDictionary(c => c.Key, c => c.Text.PlainText),
        MultipleChoiceQuestion q => q.Choices.ToDictionary(c => c.Key, c => c.Text.PlainText),
        TrueFalseQuestion => new Dictionary<string, string> { ["t"] = "true", ["f"] = "false" },
        MatchingQuestion q => q.Pairs.Select(p => (p.Key, p.Text.PlainText)).Concat(q.Targets.Select(t => (t.Key, t.Text))).ToDictionary(),
        OrderingQuestion q => q.Items.ToDictionary(i => i.Key, i => i.Text.PlainText),
        _ => new Dictionary<string, string>(),
    };

    /// <summary>The legend that a SCORM 2004 description ends with: <c>Who pays? a: The worker; b: The employer</c>.</summary>
    public static IReadOnlyDictionary<string, string> OfLegend(string description, Question question)
    {
        var legend = new Dictionary<string, string>();
        if (question is TrueFalseQuestion) return legend;
        var rest = description[question.Title.Length..];
        foreach (var (letter, words) in Of(question).Where(w => w.Key.Length == 1 && rest.Contains($" {w.Key}: ", StringComparison.Ordinal)))
        {
            var text = rest[(rest.IndexOf($" {letter}: ", StringComparison.Ordinal) + letter.Length + 3)..];
            var shown = text.Split("; ")[0].TrimEnd('…').Trim();
            Assert.StartsWith(shown, words, StringComparison.Ordinal);
            legend[letter] = words;
        }

        return legend;
    }
}
