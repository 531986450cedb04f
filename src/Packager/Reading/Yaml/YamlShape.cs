namespace CoursePackager.Packager.Reading.Yaml;

/// <summary>The keys that a mapping may have.</summary>
/// <param name="Name">What it is, for messages and the schema: <c>course</c>, <c>module</c>, …</param>
internal sealed record YamlShape(string Name, string Description, IReadOnlyList<YamlField> Fields)
{
    public YamlField? Find(string key) => Fields.FirstOrDefault(f => f.Name == key);
}
