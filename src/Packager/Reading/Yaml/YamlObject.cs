using System.Globalization;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;

namespace CoursePackager.Packager.Reading.Yaml;

/// <summary>
/// A mapping checked against its shape. Everything wrong is reported when it is made; after that values are asked for by key,
/// and a missing or wrong one is answered with a harmless default, so that reading goes on and finds the next mistake.
/// </summary>
internal sealed class YamlObject
{
    private readonly Dictionary<string, YamlValue> _values = new(StringComparer.Ordinal);

    private YamlObject(SourceSpan span) => Span = span;

    /// <summary>Where the mapping begins.</summary>
    public SourceSpan Span { get; }

    /// <summary>No keys: stands in for what could not be read.</summary>
    public static YamlObject Empty(SourceSpan span) => new(span);

    /// <summary>Checks a mapping. Anything else than a mapping is reported and answered with an empty object.</summary>
    public static YamlObject Read(YamlValue value, YamlShape shape, DiagnosticBag bag)
    {
        var result = new YamlObject(value.Span);
        if (value is not YamlMap map)
        {
            bag.Report<YamlWrongType>(
                value.Span, $"{Capital(shape.Description)} must be a mapping of keys and values, not {value.Kind}.");
            return result;
        }

        foreach (var (key, item) in map.Entries) result.Accept(key, item, shape, bag);
        foreach (var field in shape.Fields.Where(f => f.Required && !map.Entries.Any(e => e.Key.Text == f.Name)))
            bag.Report<YamlMissingKey>(map.Span, $"The key '{field.Name}' is missing.", $"{field.Name}: {field.Description}");
        return result;
    }

    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>Place of a key's value; of the mapping when the key is missing.</summary>
    public SourceSpan SpanOf(string key) => _values.TryGetValue(key, out var value) ? value.Span : Span;

    /// <summary>The text of a key, trimmed; empty when missing.</summary>
    public string Text(string key) => OptionalText(key) ?? "";

    public string? OptionalText(string key) => Scalar(key)?.Text.Trim();

    /// <summary>The scalar of a key with its place; null when missing.</summary>
    public YamlScalar? Scalar(string key) => _values.GetValueOrDefault(key) as YamlScalar;

    public int? Integer(string key) =>
        Scalar(key) is { } scalar ? int.Parse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null;

    public bool Flag(string key) => Scalar(key)?.Text == "true";

    /// <summary>The scalars of a list; empty when missing.</summary>
    public IReadOnlyList<YamlScalar> Scalars(string key) =>
        _values.GetValueOrDefault(key) is YamlList list ? [.. list.Items.OfType<YamlScalar>().Where(s => !s.IsEmpty)] : [];

    public IReadOnlyList<string> Texts(string key) => [.. Scalars(key).Select(s => s.Text.Trim())];

    /// <summary>The items of a list that are texts or mappings of a shape; empty when missing.</summary>
    public IReadOnlyList<YamlValue> Items(string key, YamlShape shape) =>
        _values.GetValueOrDefault(key) is YamlList list
            ? [.. list.Items.Where(i => i is YamlScalar { IsEmpty: false } || shape.Fits(i))] : [];

    public YamlObject? Map(string key, YamlShape shape, DiagnosticBag bag) =>
        _values.TryGetValue(key, out var value) ? Read(value, shape, bag) : null;

    public IReadOnlyList<YamlObject> Maps(string key, YamlShape shape, DiagnosticBag bag) =>
        _values.GetValueOrDefault(key) is YamlList list ? [.. list.Items.Select(i => Read(i, shape, bag))] : [];

    private void Accept(YamlScalar key, YamlValue value, YamlShape shape, DiagnosticBag bag)
    {
        if (shape.Find(key.Text) is not { } field)
        {
            bag.Report<YamlUnknownKey>(
                key.Span, $"'{key.Text}' is not a key of {shape.Description}.",
                Spelling.Suggest(key.Text, shape.Fields.Select(f => f.Name))
                ?? $"Known keys: {string.Join(", ", shape.Fields.Select(f => f.Name))}.");
            return;
        }

        if (value is YamlScalar { IsEmpty: true })
        {
            if (field.Required)
                bag.Report<YamlMissingKey>(key.Span, $"The key '{key.Text}' has no value.", $"{field.Name}: {field.Description}");
            return;
        }

        if (YamlFieldCheck.Accepts(field, value, bag)) _values[key.Text] = value;
    }

    // A file name keeps its small letter.
    private static string Capital(string text) =>
        text.Contains('.', StringComparison.Ordinal) ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
