using CoursePackager.Packager.Reading.Yaml;

namespace CoursePackager.Packager.Translations.Segments;

/// <summary>Finds the texts of YAML: those of the keys that <see cref="YamlField.IsTranslated"/> marks.</summary>
internal sealed class YamlSegments(SegmentCollector collector)
{
    /// <summary>The entries of a mapping, each a piece of its own.</summary>
    /// <param name="end">Where the mapping's text ends.</param>
    public void AddMap(YamlValue? value, YamlShape shape, int end)
    {
        if (value is not YamlMap map) return;
        for (var i = 0; i < map.Entries.Count; i++)
        {
            var (key, item) = map.Entries[i];
            var next = i + 1 < map.Entries.Count ? map.Entries[i + 1].Key.Span.Start : end;
            collector.BeginPiece(key.Span.Start, next, "yaml");
            AddEntry(key.Text, item, shape, "");
        }
    }

    /// <summary>The items of a file that is a list of mappings, each a piece of its own.</summary>
    public void AddRecords(YamlValue? value, YamlShape shape)
    {
        if (value is not YamlList list) return;
        var source = collector.Source;
        int[] starts = [.. list.Items.Select(i => source.OffsetOf(i.Span.Line, 1))];
        for (var i = 0; i < starts.Length; i++)
        {
            collector.BeginPiece(starts[i], i + 1 < starts.Length ? starts[i + 1] : source.Text.Length, "list");
            AddFields(list.Items[i], shape, Prefix(list.Items[i], ""));
        }
    }

    private void AddFields(YamlValue value, YamlShape shape, string? prefix)
    {
        if (value is not YamlMap map) return;
        foreach (var (key, item) in map.Entries) AddEntry(key.Text, item, shape, prefix);
    }

    private void AddEntry(string key, YamlValue value, YamlShape shape, string? prefix)
    {
        if (shape.Find(key) is not { } field) return;
        if (value is YamlScalar scalar && field.IsTranslated)
            Add(scalar, prefix is null ? null : prefix + key, shape.Name, key);
        else if (value is YamlList list && field.IsTranslated)
            AddItems(key, list, field, prefix);
        else if (value is YamlList items && field.Shape is { } inner)
            foreach (var item in items.Items) AddFields(item, inner, Prefix(item, key + "."));
    }

    private void AddItems(string key, YamlList list, YamlField field, string? prefix)
    {
        foreach (var item in list.Items)
        {
            if (item is YamlScalar text) Add(text, null, prefix + key, key);
            else if (field.Shape is { } shape) AddFields(item, shape, Prefix(item, key + "."));
        }
    }

    private void Add(YamlScalar scalar, string? key, string group, string kind)
    {
        if (scalar.IsEmpty) return;
        var (start, length) = (scalar.Span.Start, scalar.Span.Length);
        var raw = collector.Source.Text.AsSpan(start, Math.Min(length, collector.Source.Text.Length - start)).TrimEnd();
        if (key is null) collector.AddFree(group, kind, scalar.Text.Trim(), start, raw.Length, SegmentForm.Yaml);
        else collector.AddKeyed(key, scalar.Text.Trim(), start, raw.Length, SegmentForm.Yaml);
    }

    // Null for an item without id, such as a reading: its texts are known by their place.
    private static string? Prefix(YamlValue item, string before) =>
        (item as YamlMap)?.Entries.FirstOrDefault(e => e.Key.Text == "id").Value is YamlScalar { IsEmpty: false } id
            ? $"{before}{id.Text}." : null;
}
