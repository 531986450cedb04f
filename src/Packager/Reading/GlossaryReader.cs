using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading.Yaml;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Reading;

/// <summary>Reads glossary.yaml.</summary>
internal static class GlossaryReader
{
    public static IReadOnlyList<GlossaryTerm> Read(SourceFile source, DiagnosticBag bag)
    {
        var terms = new List<GlossaryTerm>();
        foreach (var item in YamlRecords.Read(source, Shapes.Term, bag))
        {
            var definition = item.Scalar("definition") is { } text ? RichTexts.FromYaml(text, bag) : RichTexts.Empty(item.Span);
            terms.Add(new GlossaryTerm(
                item.Text("id"), item.Text("term"), definition, item.OptionalText("other"), item.SpanOf("id")));
        }

        return terms;
    }
}
