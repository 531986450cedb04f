using System.CommandLine;
using CoursePackager.Packager.Reading.Yaml;

namespace CoursePackager.Packager.Commands;

/// <summary><c>coursepack schema</c>: prints course.schema.json for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var command = new Command(
            "schema", "Print the JSON Schema of course.yaml, glossary.yaml, readings.yaml and front matter.");
        command.SetAction(_ =>
        {
            environment.Out.WriteLine(CourseSchema.Create().ToString());
            return ExitCodes.Success;
        });
        return command;
    }
}
