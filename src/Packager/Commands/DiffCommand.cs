using System.CommandLine;
using System.Text;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Writers;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Updates;

namespace CoursePackager.Packager.Commands;

/// <summary><c>coursepack diff OLD.zip DIR</c>: what publishing a course anew does to learners under way.</summary>
internal static class DiffCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var old = new Argument<string>("OLD.zip") { Description = "The package that learners have now." };
        var folder = new Argument<string>("DIR") { Description = "The course as it is to be published, or a folder above it." };
        var format = new Option<string>("--format")
            { Description = "How the result is written.", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        CourseOptions.OneOf(format, ["text", "json"]);
        var failOn = new Option<string?>("--fail-on") { Description = "'lost': end with exit code 1 when any progress is lost.", HelpName = "lost" };
        failOn.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value != "lost") result.AddError("--fail-on takes the word lost.");
        });
        var command = new Command("diff", "Show what an update of a course does to learners under way.") { old, folder, format, failOn };
        command.SetAction(parsed =>
        {
            var bag = new DiagnosticBag();
            var update = Compare(parsed.GetRequiredValue(old), parsed.GetRequiredValue(folder), environment.WorkingDirectory, bag);
            if (update is null)
            {
                DiagnosticWriters.Write(parsed.GetRequiredValue(format), [.. bag.Sorted().Where(d => d.Severity == Severity.Error)], environment);
                return ExitCodes.ContentWrong;
            }

            if (parsed.GetRequiredValue(format) == "json") environment.Out.WriteLine(DiffReport.Json(update));
            else environment.Out.Write(DiffReport.Text(update));
            return parsed.GetValue(failOn) is not null && update.LosesProgress ? ExitCodes.ContentWrong : ExitCodes.Success;
        });
        return command;
    }

    private static CourseUpdate? Compare(string old, string folder, string workingDirectory, DiagnosticBag bag)
    {
        var path = Path.GetFullPath(old, workingDirectory);
        if (!File.Exists(path)) throw new UsageException($"The package '{old}' does not exist.");
        if (Read(path, old, bag) is not { } package) return null;
        var courses = CourseSet.Load([folder], [], workingDirectory, bag);
        if (bag.HasErrors) return null;
        var course = Chosen(courses, package.Course, folder);
        var rendered = CourseRenderer.Render(course, "web");
        var files = rendered.Files.ToDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal);
        var now = CourseSnapshot.Read(n => files.TryGetValue(n, out var content) ? Encoding.UTF8.GetString(content.Span) : null)!;
        return CourseUpdate.Of(package.Course, now, package.Items, Items(course, rendered, package));
    }

    private static OldPackage? Read(string path, string shown, DiagnosticBag bag)
    {
        try
        {
            return OldPackage.Read(path, shown, bag);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{shown}' cannot be read: {e.Message}");
        }
    }

    // A package without an item for the whole course was built with one for each module, and will be again.
    private static IReadOnlyList<string> Items(Course course, RenderedCourse whole, OldPackage old)
    {
        var wasSplit = old.Items.Count > 0 && !old.Items.Contains($"ITEM-{old.Course.Id}");
        return [.. (wasSplit ? CourseRenderer.Render(course, "web", isSplit: true) : whole).Units.Select(u => u.Identifier("ITEM"))];
    }

    private static Course Chosen(IReadOnlyList<Course> courses, CourseSnapshot old, string folder)
    {
        if (courses.Count == 1) return courses[0];
        return courses.FirstOrDefault(c => c.Id == old.Id && c.Language == old.Language)
            ?? throw new UsageException($"None of the courses in '{folder}' is '{old.Id}' in the language {old.Language}; name the folder of one course.");
    }
}
