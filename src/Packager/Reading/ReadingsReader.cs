using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Reading.Yaml;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Reading;

/// <summary>Reads readings.yaml.</summary>
internal static class ReadingsReader
{
    public static IReadOnlyList<Model.Reading> Read(SourceFile source, DiagnosticBag bag) =>
    [
        .. YamlRecords.Read(source, Shapes.Reading, bag).Select(item => new Model.Reading(
            item.Text("title"),
            item.Text("publisher"),
            item.OptionalText("year"),
            item.OptionalText("url"),
            item.Text("why"),
            item.SpanOf("title"))),
    ];
}
