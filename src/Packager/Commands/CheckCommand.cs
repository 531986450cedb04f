using System.CommandLine;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Writers;

namespace CoursePackager.Packager.Commands;

/// <summary><c>coursepack check DIR…</c>: reads courses and reports everything wrong with them.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var folders = CourseOptions.Folders();
        var languages = CourseOptions.Languages();
        var format = CourseOptions.Format();
        var command = new Command("check", "Report everything that is wrong with courses.") { folders, languages, format };
        command.SetAction(parsed =>
        {
            var bag = new DiagnosticBag();
            var courses = CourseSet.Load(
                parsed.GetRequiredValue(folders), parsed.GetRequiredValue(languages), environment.WorkingDirectory, bag);
            DiagnosticWriters.Write(parsed.GetRequiredValue(format), bag.Sorted(), environment);
            if (parsed.GetRequiredValue(format) == DiagnosticWriters.Default)
                environment.Out.WriteLine(Summary.Of(courses.Count, bag.Sorted()));
            return bag.HasErrors ? ExitCodes.ContentWrong : ExitCodes.Success;
        });
        return command;
    }
}
