using System.CommandLine;
using CoursePackager.Packager.Reading.Yaml;

namespace CoursePackager.Packager.Commands;

/// <summary><c>coursepack schema [course|glossary|readings]</c>: prints the JSON Schema of a file for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Which file the schema is for: course.yaml, glossary.yaml or readings.yaml, named without the ending.",
            DefaultValueFactory = _ => CourseSchema.Files[0],
        };
        file.AcceptOnlyFromAmong([.. CourseSchema.Files]);
        var command = new Command("schema", "Print the JSON Schema of course.yaml, glossary.yaml or readings.yaml.") { file };
        command.SetAction(parsed =>
        {
            environment.Out.WriteLine(CourseSchema.Create(parsed.GetRequiredValue(file)).ToString());
            return ExitCodes.Success;
        });
        return command;
    }
}
