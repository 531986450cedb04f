using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Reading.Yaml;

/// <summary>A YAML mapping; keys in source order, each once.</summary>
internal sealed record YamlMap(SourceSpan Span, IReadOnlyList<KeyValuePair<YamlScalar, YamlValue>> Entries) : YamlValue(Span)
{
    public override string Kind => "a mapping";
}
