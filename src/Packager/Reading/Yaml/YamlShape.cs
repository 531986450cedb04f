namespace CoursePackager.Packager.Reading.Yaml;

/// <summary>The keys that a mapping may have.</summary>
/// <param name="Name">What it is, for messages and the schema: <c>course</c>, <c>module</c>, …</param>
internal sealed record YamlShape(string Name, string Description, IReadOnlyList<YamlField> Fields)
{
    /// <summary>Whether a value is meant as this mapping: it has at least one of the keys.</summary>
    public bool Fits(YamlValue value) => value is YamlMap map && map.Entries.Any(e => Find(e.Key.Text) is not null);

    public YamlField? Find(string key) => Fields.FirstOrDefault(f => f.Name == key);
}
