using System.CommandLine;
using CoursePackager.Lrs.Courses;

namespace CoursePackager.Lrs.Commands;

/// <summary><c>lrs courses add|list|remove</c>: the courses learners can open, while the service is stopped.</summary>
internal static class CoursesCommand
{
    public static Command Create() => new("courses", "Courses for learners. The embedded store needs the service stopped.")
    {
        Add(),
        List(),
        Remove(),
    };

    private static Command Add()
    {
        var zips = new Argument<string[]>("ZIP")
        {
            Description = "xAPI packages made by coursepack.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("add", "Take packages; an older edition of the same course and language is replaced.")
        {
            zips,
        };
        command.SetAction((parsed, cancel) => OfflineStore.RunAsync(parsed, mayCreate: true, services =>
            AddAsync(services.GetRequiredService<CourseLibrary>(), parsed.GetRequiredValue(zips), cancel), cancel));
        return command;
    }

    private static async Task<int> AddAsync(CourseLibrary library, string[] zips, CancellationToken cancel)
    {
        var code = ExitCodes.Fine;
        library.Recover();
        foreach (var zip in zips)
        {
            try
            {
                var added = await library.AddAsync(zip, cancel);
                var course = added.Course;
                var change = added.Change.ToString().ToLowerInvariant();
                await Console.Out.WriteLineAsync($"{change}\t{course.CourseId}\t{course.Language}\t{course.Version}\t{course.Title}");
            }
            catch (CoursePackageException refused)
            {
                await Console.Error.WriteLineAsync($"lrs: {zip}: {refused.Message}");
                code = ExitCodes.BadData;
            }
        }

        return code;
    }

    private static Command List()
    {
        var command = new Command("list", "Show the courses.");
        command.SetAction((parsed, cancel) => OfflineStore.RunAsync(parsed, mayCreate: false, async services =>
        {
            foreach (var course in await services.GetRequiredService<CourseLibrary>().ListAsync(cancel))
                await Console.Out.WriteLineAsync($"{course.CourseId}\t{course.Language}\t{course.Version}\t{course.Title}");
            return ExitCodes.Fine;
        }, cancel));
        return command;
    }

    private static Command Remove()
    {
        var id = new Argument<string>("COURSE") { Description = "Id of the course." };
        var language = new Option<string?>("--lang")
        {
            Description = "Only this language (default: every language).",
            HelpName = "LANG",
        };
        var command = new Command("remove", "Take a course away. What learners did stays.") { id, language };
        command.SetAction((parsed, cancel) => OfflineStore.RunAsync(parsed, mayCreate: false, async services =>
        {
            var library = services.GetRequiredService<CourseLibrary>();
            var found = (await library.ListAsync(cancel))
                .Where(course => course.CourseId == parsed.GetValue(id)
                    && (parsed.GetValue(language) ?? course.Language) == course.Language)
                .ToList();
            foreach (var course in found)
            {
                await library.RemoveAsync(course.CourseId, course.Language, cancel);
                await Console.Out.WriteLineAsync($"removed\t{course.CourseId}\t{course.Language}");
            }

            if (found.Count > 0)
                return ExitCodes.Fine;
            await Console.Error.WriteLineAsync(
                $"lrs: there is no course '{parsed.GetValue(id)}'; 'lrs courses list' shows those there are.");
            return ExitCodes.BadUsage;
        }, cancel));
        return command;
    }
}
