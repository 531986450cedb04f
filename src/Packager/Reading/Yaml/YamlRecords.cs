using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Reading.Yaml;

/// <summary>A YAML file that is a list of mappings.</summary>
internal static class YamlRecords
{
    /// <summary>The mappings in order; none for an empty file or one that is not a list (reported).</summary>
    public static IReadOnlyList<YamlObject> Read(SourceFile source, YamlShape shape, DiagnosticBag bag)
    {
        switch (YamlParser.Parse(source, bag))
        {
            case null or YamlScalar { IsEmpty: true }:
                return [];
            case YamlList list:
                return [.. list.Items.Select(i => YamlObject.Read(i, shape, bag))];
            case var other:
                bag.Report<YamlWrongType>(
                    other.Span, $"The file must be a list, not {other.Kind}.",
                    $"Begin each item with a hyphen: - {shape.Fields[0].Name}: …");
                return [];
        }
    }
}
