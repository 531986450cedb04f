namespace CoursePackager.Packager.Reading.Questions;

/// <summary>The words with a meaning in quizzes, in both languages of the author guide. Either works in every course.</summary>
internal static class Keywords
{
    public static IReadOnlyList<string> Right { get; } = ["Right:", "Верно:"];

    public static IReadOnlyList<string> Wrong { get; } = ["Wrong:", "Неверно:"];

    public static IReadOnlyList<string> Explanation { get; } = ["Explanation:", "Пояснение:"];

    public static IReadOnlyList<string> Answer { get; } = ["Answer:", "Ответ:"];

    public static IReadOnlyList<string> Gaps { get; } = ["Gaps:", "Пропуски:"];

    public static IReadOnlyList<string> Scale { get; } = ["Scale:", "Шкала:"];

    public static IReadOnlyList<string> Write { get; } = ["Write:", "Напишите:"];

    public static IReadOnlyList<string> True { get; } = ["True", "Верно"];

    public static IReadOnlyList<string> False { get; } = ["False", "Неверно"];

    /// <summary>The words that begin feedback.</summary>
    public static IReadOnlyList<string> Feedback { get; } = [.. Right, .. Wrong, .. Explanation];

    /// <summary>The word that a text begins with; null when none.</summary>
    public static string? Leading(IReadOnlyList<string> words, ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimStart();
        foreach (var word in words)
            if (trimmed.StartsWith(word, StringComparison.Ordinal)) return word;
        return null;
    }
}
