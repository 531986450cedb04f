using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace CoursePackager.Xapi.Model;

/// <summary>One text in several languages (xAPI 1.0.3 Data 4.2), in the order they were written.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The specification calls it a language map.")]
public sealed class LanguageMap : IReadOnlyDictionary<string, string>
{
    private readonly OrderedDictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>Takes tags and texts over; of a repeated tag the last text counts.</summary>
    public LanguageMap(IEnumerable<KeyValuePair<string, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        foreach (var (tag, text) in texts)
            this.texts[tag] = text;
    }

    /// <summary>A text in one language.</summary>
    public LanguageMap(string tag, string text) => texts[tag] = text;

    /// <inheritdoc/>
    public int Count => texts.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => texts.Keys;

    /// <inheritdoc/>
    public IEnumerable<string> Values => texts.Values;

    /// <inheritdoc/>
    public string this[string key] => texts[key];

    /// <summary>A copy with one more language, or another text for it.</summary>
    public LanguageMap With(string tag, string text) => new([.. texts, KeyValuePair.Create(tag, text)]);

    /// <summary>The text that suits best: for each preferred tag in turn the same tag, then a tag of the same primary language
    /// (<c>ru</c> for <c>ru-RU</c> and the other way round), then <c>und</c>, then the first text; null when there is
    /// none.</summary>
    public string? Best(params ReadOnlySpan<string> preferred)
    {
        foreach (var wanted in preferred)
        {
            if (Find(tag => tag.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } same)
                return same;
            if (Find(tag => Primary(tag).Equals(Primary(wanted), StringComparison.OrdinalIgnoreCase)) is { } related)
                return related;
        }

        return Find(tag => tag == "und") ?? Find(_ => true);
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => texts.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => texts.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => texts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Primary(string tag) => tag.Split('-', 2)[0];

    private string? Find(Func<string, bool> matches)
    {
        foreach (var (tag, text) in texts)
        {
            if (matches(tag))
                return text;
        }

        return null;
    }
}
