using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Reading.Yaml;

/// <summary>A YAML sequence.</summary>
internal sealed record YamlList(SourceSpan Span, IReadOnlyList<YamlValue> Items) : YamlValue(Span)
{
    public override string Kind => "a list";
}
