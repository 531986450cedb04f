using System.CommandLine;
using CoursePackager.Packager.Reading.Yaml;
using CoursePackager.Packager.Resources;

namespace CoursePackager.Packager.Commands;

/// <summary><c>coursepack new DIR</c>: writes a small course that checks and builds as it is.</summary>
internal static class NewCommand
{
    private const string Templates = "templates/new/";

    public static Command Create(CommandEnvironment environment)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to create; it must not exist or be empty." };
        var language = new Option<string>("--lang")
        {
            Description = "Language of the course.",
            HelpName = "en|ru",
            DefaultValueFactory = _ => "en",
        };
        CourseOptions.OneOf(language, ["en", "ru"]);
        var command = new Command("new", "Create a small course to start from.") { folder, language };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(folder);
            try
            {
                Write(Path.GetFullPath(name, environment.WorkingDirectory), name, parsed.GetRequiredValue(language));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"'{name}' cannot be written: {e.Message}");
            }

            environment.Out.WriteLine($"Created a course in '{name}'.");
            environment.Out.WriteLine($"Next: coursepack check {name}");
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Write(string folder, string name, string language)
    {
        if (File.Exists(folder)) throw new UsageException($"'{name}' is a file; name a folder that does not exist yet.");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new UsageException($"The folder '{name}' is not empty; nothing was written.");

        var prefix = Templates + language + "/";
        foreach (var file in EmbeddedFiles.Under(prefix))
        {
            var path = Path.Join(folder, file[prefix.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, EmbeddedFiles.Read(file));
        }

        WriteSchemas(Path.Join(folder, "schema"));
    }

    /// <summary>The first line of each YAML file tells editors that its schema lies here.</summary>
    private static void WriteSchemas(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in CourseSchema.Files)
            File.WriteAllText(Path.Join(folder, file + ".schema.json"), CourseSchema.Create(file) + "\n");
    }
}
