using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Reading.Yaml;

/// <summary>course.schema.json, JSON Schema 2020-12, made from the same shapes as the reader.</summary>
internal static class CourseSchema
{
    private const string Glossary = "glossary";
    private const string Readings = "readings";

    private static readonly YamlShape[] Definitions =
    [
        Shapes.Course, Shapes.Objective, Shapes.Completion, Shapes.Module, Shapes.LessonFrontMatter, Shapes.LessonObjective,
        Shapes.AssessmentFrontMatter, Shapes.Term, Shapes.Reading,
    ];

    /// <summary>The files that a schema can be made for, without their ending.</summary>
    public static IReadOnlyList<string> Files { get; } = [Shapes.Course.Name, Glossary, Readings];

    /// <param name="file">One of <see cref="Files"/>, which the root of the schema describes; <c>$defs</c> has the others, and
    /// <c>lesson</c> and <c>assessment</c> for front matter.</param>
    public static JObject Create(string file)
    {
        var definitions = new JObject();
        foreach (var shape in Definitions) definitions[shape.Name] = OfShape(shape);
        definitions[Glossary] = ListOf(Shapes.Term, "glossary.yaml");
        definitions[Readings] = ListOf(Shapes.Reading, "readings.yaml");
        return new JObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"https://coursepackager.example/schemas/{file}.schema.json",
            ["title"] = "CoursePackager course files",
            ["$ref"] = "#/$defs/" + file,
            ["$defs"] = definitions,
        };
    }

    private static JObject OfShape(YamlShape shape) => new()
    {
        ["description"] = shape.Description,
        ["type"] = "object",
        ["properties"] = new JObject(shape.Fields.Select(f => new JProperty(f.Name, OfField(f)))),
        ["required"] = new JArray(shape.Fields.Where(f => f.Required).Select(f => f.Name)),
        ["additionalProperties"] = false,
    };

    private static JObject OfField(YamlField field)
    {
        var schema = field.Kind switch
        {
            YamlKind.Slug => Text(new JProperty("pattern", Slug.Pattern), new JProperty("maxLength", Slug.MaximumLength)),
            YamlKind.Iri => Text(new JProperty("format", "iri"), new JProperty("pattern", "^https?://[^?#\\s]+[^?#/\\s]$")),
            YamlKind.Url => Text(new JProperty("format", "uri"), new JProperty("pattern", "^https?://\\S+$")),
            YamlKind.Language => Text(new JProperty("pattern", LanguageTag.Pattern)),
            YamlKind.File => Text(new JProperty("pattern", "^[^/\\\\:][^\\\\:]*$")),
            YamlKind.Word => new JObject { ["enum"] = new JArray(field.Words) },
            YamlKind.Integer => new JObject { ["type"] = "integer", ["minimum"] = field.Minimum, ["maximum"] = field.Maximum },
            YamlKind.Boolean => new JObject { ["type"] = "boolean" },
            YamlKind.Map => Reference(field.Shape!),
            YamlKind.MapList => new JObject { ["type"] = "array", ["items"] = Reference(field.Shape!) },
            YamlKind.TextOrMapList => new JObject
            {
                ["type"] = "array",
                ["items"] = new JObject { ["anyOf"] = new JArray(Text(), Reference(field.Shape!)) },
            },
            YamlKind.TextList or YamlKind.FileList => new JObject { ["type"] = "array", ["items"] = Text() },
            // A year or a version may be written as a number.
            _ => new JObject { ["type"] = new JArray("string", "number") },
        };
        schema["description"] = field.Description;
        return schema;
    }

    private static JObject Text(params object[] constraints) =>
        new([new JProperty("type", "string"), new JProperty("minLength", 1), .. constraints]);

    private static JObject Reference(YamlShape shape) => new() { ["$ref"] = "#/$defs/" + shape.Name };

    private static JObject ListOf(YamlShape shape, string file) =>
        new() { ["description"] = file, ["type"] = "array", ["items"] = Reference(shape) };
}
