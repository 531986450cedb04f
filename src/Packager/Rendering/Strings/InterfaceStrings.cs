using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Questions;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Rendering.Strings;

/// <summary>
/// Words of the interface in one language (<c>src/Player/src/strings/*.json</c>): those that only the pages need, and those that
/// go with the player. Values are texts with <c>{name}</c> slots, or one text per plural form.
/// </summary>
internal sealed class InterfaceStrings
{
    private static readonly ConcurrentDictionary<string, InterfaceStrings> Loaded = new(StringComparer.Ordinal);
    private readonly JObject _texts;

    private InterfaceStrings(string language, JObject texts)
    {
        Language = language;
        _texts = texts;
    }

    /// <summary>Language of the words: <c>en</c> or <c>ru</c>.</summary>
    public string Language { get; }

    /// <summary>The words that the player needs while it runs.</summary>
    public JObject Player => (JObject)_texts["player"]!;

    /// <summary>The words that the player needs for a course: those for the rarer question types and for recordings only where it has some.</summary>
    public JObject PlayerFor(Course course)
    {
        string[] parts = [.. QuestionFacts.NeedMore(course) ? ["questions"] : Array.Empty<string>(), .. PlayerFiles.HasRecordings(course) ? ["media"] : Array.Empty<string>()];
        if (parts.Length == 0) return Player;
        var all = new JObject(Player);
        foreach (var part in parts) all.Merge(_texts[part]!);
        return all;
    }

    /// <summary>The words that are written into pages when they are made.</summary>
    public JObject Pages => (JObject)_texts["pages"]!;

    /// <summary>Words for a course language; English when there are none for it.</summary>
    public static InterfaceStrings For(string courseLanguage)
    {
        var primary = courseLanguage.Split('-')[0].ToLowerInvariant();
        return Loaded.GetOrAdd(primary == "ru" ? "ru" : "en", Load);
    }

    /// <summary>A text, its slots filled.</summary>
    /// <exception cref="KeyNotFoundException">No such text: a fault of ours.</exception>
    public string Text(string key, params ReadOnlySpan<(string Slot, object Value)> values) =>
        Fill(Find(key).Value<string>()!, values);

    /// <summary>A text that depends on a number; slot <c>{count}</c> is the number.</summary>
    public string Count(string key, int count, params ReadOnlySpan<(string Slot, object Value)> values)
    {
        var forms = Find(key);
        var form = forms[PluralForms.Of(Language, count)] ?? forms["other"]!;
        return Fill(form.Value<string>()!, [("count", count), .. values]);
    }

    private static string Fill(string text, ReadOnlySpan<(string Slot, object Value)> values)
    {
        foreach (var (slot, value) in values)
        {
            var word = Convert.ToString(value, CultureInfo.InvariantCulture);
            text = text.Replace("{" + slot + "}", word, StringComparison.Ordinal);
        }

        return text;
    }

    private static InterfaceStrings Load(string language)
    {
        var resource = $"player/strings/{language}.json";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"No embedded resource {resource}.");
        using var reader = new StreamReader(stream);
        return new InterfaceStrings(language, JObject.Parse(reader.ReadToEnd()));
    }

    private JToken Find(string key) => Pages[key] ?? Player[key] ?? throw new KeyNotFoundException($"No interface text '{key}'.");
}
