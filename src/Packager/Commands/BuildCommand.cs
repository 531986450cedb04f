using System.CommandLine;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Writers;
using CoursePackager.Packager.Packaging;
using CoursePackager.Packager.Targets;

namespace CoursePackager.Packager.Commands;

/// <summary><c>coursepack build DIR… --target T[,T] --out DIR</c>: checks courses, then writes their packages.</summary>
internal static class BuildCommand
{
    private const string PerCourse = "course";
    private const string PerModule = "module";

    public static Command Create(CommandEnvironment environment)
    {
        var folders = CourseOptions.Folders();
        var languages = CourseOptions.Languages();
        var format = CourseOptions.Format();
        var targets = Targets();
        var sco = Sco();
        var output = new Option<string>("--out") { Description = "Folder for the packages; made when missing.", Required = true };
        var command = new Command("build", "Compile courses into packages.") { folders, targets, output, languages, sco, format };
        command.SetAction(parsed =>
        {
            var chosen = ChosenTargets(parsed.GetRequiredValue(targets));
            var isSplit = parsed.GetRequiredValue(sco) == PerModule;
            if (isSplit && !chosen.Any(t => t.CanSplit))
                throw new UsageException($"--sco module needs one of the targets {Names(TargetRegistry.All.Where(t => t.CanSplit))}.");
            var bag = new DiagnosticBag();
            var courses = CourseSet.Load(
                parsed.GetRequiredValue(folders), parsed.GetRequiredValue(languages), environment.WorkingDirectory, bag);
            IReadOnlyList<BuiltPackage> packages = bag.HasErrors ? [] : CourseBuilder.Build(courses, chosen, isSplit, bag);
            var isText = parsed.GetRequiredValue(format) == DiagnosticWriters.Default;
            DiagnosticWriters.Write(parsed.GetRequiredValue(format), bag.Sorted(), environment);
            if (bag.HasErrors)
            {
                if (isText) environment.Out.WriteLine($"{Summary.Of(courses.Count, bag.Sorted())} No package was written.");
                return ExitCodes.ContentWrong;
            }

            var writer = new PackageWriter(parsed.GetRequiredValue(output), environment.WorkingDirectory);
            Write(packages, writer, isText ? environment.Out : TextWriter.Null);
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Write(IReadOnlyList<BuiltPackage> packages, PackageWriter writer, TextWriter output)
    {
        try
        {
            foreach (var package in packages) output.WriteLine(Describe(package, writer.Write(package)));
        }
        catch (IOException fault)
        {
            throw new UsageException(fault.Message);
        }
    }

    private static Option<string[]> Targets() => new("--target")
    {
        Description = $"Kinds of package, separated by commas: {Known}.",
        Required = true,
        CustomParser = result => [.. result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
    };

    private static Option<string> Sco()
    {
        var option = new Option<string>("--sco")
        {
            Description = "What a platform launches: the whole course, or its modules and final test one by one. "
                + $"Of the targets, {Names(TargetRegistry.All.Where(t => t.CanSplit))} can do the latter.",
            DefaultValueFactory = _ => PerCourse,
        };
        option.AcceptOnlyFromAmong(PerCourse, PerModule);
        return option;
    }

    private static string Known => Names(TargetRegistry.All);

    private static string Names(IEnumerable<IPackageTarget> targets) => string.Join(", ", targets.Select(t => t.Id));

    private static IReadOnlyList<IPackageTarget> ChosenTargets(IEnumerable<string> names)
    {
        var chosen = names.Distinct(StringComparer.Ordinal)
            .Select(n => TargetRegistry.Find(n) ?? throw new UsageException($"There is no target '{n}'; there are {Known}."))
            .ToList();
        return chosen.Count > 0 ? chosen : throw new UsageException($"--target needs a name: {Known}.");
    }

    private static string Describe(BuiltPackage package, string path)
    {
        var size = $"{(package.Zip.Length + 1023) / 1024} kB";
        var state = package.StateLimit is { } limit ? $", saved state at most {package.StateCharacters} of {limit} characters" : "";
        return $"{path}  {size}{state}";
    }
}
