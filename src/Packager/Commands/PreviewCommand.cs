using System.CommandLine;
using CoursePackager.Packager.Preview;
using CoursePackager.Packager.Reading;

namespace CoursePackager.Packager.Commands;

/// <summary><c>coursepack preview DIR</c>: shows courses in a browser, beside a virtual LMS, and again after every save.</summary>
internal static class PreviewCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var folder = new Argument<string>("DIR") { Description = "A course folder (with course.yaml), or any folder above several." };
        var port = new Option<int?>("--port") { Description = "Port on 127.0.0.1; the first free one from 8090 on when left out." };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > ushort.MaxValue) result.AddError("--port takes a number from 1 to 65535.");
        });
        var languages = CourseOptions.Languages();
        var sco = PackageOptions.Sco("What the virtual LMS launches: the whole course, or its modules and final test one by one (SCORM and cmi5).");
        var bilingual = new Option<bool>("--bilingual") { Description = "All languages of a course in one: learners switch at any time, with one progress." };
        var command = new Command("preview", "Show courses in the browser beside a virtual LMS, and again after every save.")
        {
            folder, port, languages, sco, bilingual,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (path, chosen) = (parsed.GetRequiredValue(folder), parsed.GetRequiredValue(languages));
            var shape = ShapeOf(PackageOptions.IsSplit(parsed.GetRequiredValue(sco)), parsed.GetValue(bilingual));
            CourseFinder.Find([path], chosen, environment.WorkingDirectory); // says at once what is wrong with the folder
            await using var server = await PreviewServer.StartAsync(parsed.GetValue(port));
            var workspace = new Workspace(path, chosen, environment.WorkingDirectory, environment.Clock, shape);
            await new PreviewSession(workspace, server, environment).RunAsync(cancellation);
            return ExitCodes.Success;
        });
        return command;
    }

    private static PreviewShape ShapeOf(bool isSplit, bool isBilingual)
    {
        if (isSplit && isBilingual) throw new UsageException(PackageOptions.NotTogether);
        return isBilingual ? PreviewShape.Bilingual : isSplit ? PreviewShape.Modules : PreviewShape.Course;
    }
}
