using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading.Yaml;

namespace CoursePackager.Packager.Reading;

/// <summary>Reads the list <c>objectives</c> of a course or lesson: texts, and mappings with an id.</summary>
internal static class ObjectivesReader
{
    public static IReadOnlyList<Objective> Read(YamlObject owner, YamlShape shape, DiagnosticBag bag) =>
        [.. owner.Items("objectives", shape).Select(item => item is YamlScalar text
            ? new Objective("", text.Text.Trim(), text.Span)
            : OfMap(YamlObject.Read(item, shape, bag)))];

    private static Objective OfMap(YamlObject map) =>
        new(map.Text("id"), map.Text("text"), map.Has("id") ? map.SpanOf("id") : map.Span);
}
