using System.Text.RegularExpressions;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Reading.Yaml;
using CoursePackager.Packager.Sources;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Tests.Reading.Yaml;

public sealed partial class CourseSchemaTests
{
    private static readonly JObject Definitions = (JObject)CourseSchema.Create("course")["$defs"]!;

    [Theory]
    [InlineData("lesson", "one.md")]
    [InlineData("assessment", "quiz.md")]
    public void The_reader_knows_exactly_the_keys_of_front_matter_in_the_schema(string definition, string fileName)
    {
        var unknown = UnknownKeys((text, bag) =>
        {
            var file = new SourceFile(fileName, $"---\n{text}\n---\n\nText.\n");
            if (definition == "lesson") LessonReader.Read(file, "en", bag);
            else AssessmentReader.Read(file, bag);
        });

        AssertSameKeys(definition, unknown);
    }

    [Fact]
    public void The_reader_knows_exactly_the_keys_of_glossary_and_readings_in_the_schema()
    {
        AssertSameKeys("term", UnknownKeys((text, bag) => GlossaryReader.Read(new SourceFile("glossary.yaml", Item(text)), bag)));
        AssertSameKeys(
            "reading", UnknownKeys((text, bag) => ReadingsReader.Read(new SourceFile("readings.yaml", Item(text)), bag)));
    }

    [Theory]
    [InlineData("course", "")]
    [InlineData("module", "modules:\n  - ")]
    [InlineData("completion", "completion:\n    ")]
    public void The_reader_knows_exactly_the_keys_of_course_yaml_in_the_schema(string definition, string before)
    {
        var indent = before.Length == 0 ? "" : "    ";
        var unknown = UnknownKeys((text, bag) =>
        {
            using var files = new TemporaryCourse().With(
                "course.yaml", before + text.Replace("\n", "\n" + indent, StringComparison.Ordinal) + "\n");
            CourseLoader.Load(files.Path, bag);
        });

        AssertSameKeys(definition, unknown);
    }

    [Fact]
    public void The_author_guide_names_every_key()
    {
        var guide = File.ReadAllText(RepositoryFiles.Path("docs/author-guide.md"));

        var missing = Keys().Where(k => !Regex.IsMatch(guide, $@"^[ -]*{k}:", RegexOptions.Multiline));

        Assert.Empty(missing);
    }

    [Fact]
    public void Prints_the_schema() => Golden.Verify(CourseSchema.Create("course").ToString(), extension: "json");

    private static void AssertSameKeys(string definition, HashSet<string> unknown)
    {
        var inSchema = ((JObject)Definitions[definition]!["properties"]!).Properties().Select(p => p.Name).Order();
        Assert.Equal(inSchema, Keys().Except(unknown).Order());
    }

    // Feeds every key that any file knows, and collects those that the reader calls unknown.
    private static HashSet<string> UnknownKeys(Action<string, DiagnosticBag> read)
    {
        var bag = new DiagnosticBag();
        read(string.Join('\n', Keys().Select(k => $"{k}: x")), bag);
        return [.. bag.Sorted().Where(d => d.Code == "CP0012").Select(d => Quoted().Match(d.Message).Groups[1].Value)];
    }

    private static string[] Keys() =>
        [.. Definitions.Properties()
            .Select(d => d.Value["properties"]).OfType<JObject>()
            .SelectMany(p => p.Properties()).Select(p => p.Name).Distinct()];

    private static string Item(string text) => "- " + text.Replace("\n", "\n  ", StringComparison.Ordinal);

    [GeneratedRegex("^'([^']+)'")]
    private static partial Regex Quoted();
}
