using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace CoursePackager.Xapi.Model;

/// <summary>Extensions: IRIs to any JSON (xAPI 1.0.3 Data 4.1), in the order they were written.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The specification calls it extensions.")]
public sealed class Extensions : IReadOnlyDictionary<string, JsonFragment>
{
    private readonly OrderedDictionary<string, JsonFragment> values = new(StringComparer.Ordinal);

    /// <summary>Takes keys and values over; of a repeated key the last value counts.</summary>
    public Extensions(IEnumerable<KeyValuePair<string, JsonFragment>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var (key, value) in values)
            this.values[key] = value;
    }

    /// <inheritdoc/>
    public int Count => values.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => values.Keys;

    /// <inheritdoc/>
    public IEnumerable<JsonFragment> Values => values.Values;

    /// <inheritdoc/>
    public JsonFragment this[string key] => values[key];

    /// <summary>A copy with one more extension, or another value for it.</summary>
    public Extensions With(string iri, JsonFragment value) => new([.. values, KeyValuePair.Create(iri, value)]);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out JsonFragment value) => values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonFragment>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
