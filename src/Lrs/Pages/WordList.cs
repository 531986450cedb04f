using System.Globalization;

namespace CoursePackager.Lrs.Pages;

/// <summary>The words of the pages in one language.</summary>
internal sealed class WordList(string language, IReadOnlyDictionary<string, string> words)
{
    public string Language { get; } = language;

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language);

    /// <summary>A text by its key. An unknown key is a bug of ours.</summary>
    public string Text(string key) =>
        words.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No text '{key}' in {Language}.");

    public bool Has(string key) => words.ContainsKey(key);

    /// <summary>A text with {0}, {1}… filled in.</summary>
    public string Format(string key, params object?[] values) => string.Format(Culture, Text(key), values);

    /// <summary>A text in the plural form that a number asks for: keys <c>key.one</c>, <c>key.few</c>, <c>key.many</c>; {0} is
    /// the number.</summary>
    public string Count(string key, int number) => Format($"{key}.{PluralForm(number)}", number);

    private string PluralForm(int number)
    {
        if (Language != "ru")
            return number == 1 ? "one" : "many";
        return (number % 10, number % 100) switch
        {
            (1, not 11) => "one",
            (>= 2 and <= 4, not (>= 12 and <= 14)) => "few",
            _ => "many",
        };
    }
}
