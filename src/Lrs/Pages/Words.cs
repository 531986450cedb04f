using System.Text.Json;

namespace CoursePackager.Lrs.Pages;

/// <summary>The words of every language, read once from
/// <c>templates/lrs/texts/&lt;capability&gt;.&lt;language&gt;.json</c>.</summary>
internal sealed class Words
{
    /// <summary>Languages of the pages; the first is used when none fits.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "ru"];

    private readonly Dictionary<string, WordList> lists =
        Languages.ToDictionary(language => language, Load, StringComparer.Ordinal);

    public WordList In(string language) => lists[language];

    private static WordList Load(string language)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var paths = EmbeddedFiles.List("texts").Where(path => path.EndsWith($".{language}.json", StringComparison.Ordinal));
        foreach (var path in paths)
        {
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(EmbeddedFiles.ReadBytes(path))!)
                words.Add(key, text);
        }

        return new WordList(language, words);
    }
}
