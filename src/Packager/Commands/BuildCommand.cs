using System.CommandLine;
using CoursePackager.Packager.Commands.Completion;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Writers;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Packaging;
using CoursePackager.Packager.Targets;

namespace CoursePackager.Packager.Commands;

/// <summary><c>coursepack build DIR… --target T[,T] --out DIR</c>: checks courses, then writes their packages.</summary>
internal static class BuildCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var folders = CourseOptions.Folders();
        var languages = CourseOptions.Languages();
        var format = CourseOptions.Format();
        var targets = Targets();
        var sco = PackageOptions.Sco("What a platform launches: the whole course, or its modules and final test one by one. "
            + $"Of the targets, {Names(TargetRegistry.All.Where(t => t.CanSplit))} can do the latter.");
        var bilingual = new Option<bool>("--bilingual")
        {
            Description = "One package for all languages of a course: learners switch at any time, with one progress and one score.",
        };
        var output = new Option<string>("--out") { Description = "Folder for the packages; made when missing.", Required = true };
        var jobs = new Option<int>("--jobs")
        {
            Description = "How many packages to make at the same time; one for each processor unless stated.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var count) || count < 1))
                result.AddError($"--jobs takes a whole number from 1 on, not '{result.Tokens[0].Value}'.");
        });
        var command = new Command("build", "Compile courses into packages.") { folders, targets, output, languages, sco, bilingual, jobs, format };
        command.SetAction(parsed =>
        {
            var chosen = ChosenTargets(parsed.GetRequiredValue(targets));
            var isSplit = PackageOptions.IsSplit(parsed.GetRequiredValue(sco));
            if (isSplit && !chosen.Any(t => t.CanSplit))
                throw new UsageException($"--sco module needs one of the targets {Names(TargetRegistry.All.Where(t => t.CanSplit))}.");
            var isBilingual = parsed.GetValue(bilingual);
            if (isBilingual) RefuseWhatIsNotBilingual(chosen, isSplit);
            var bag = new DiagnosticBag();
            var courses = CourseSet.Load(
                parsed.GetRequiredValue(folders), parsed.GetRequiredValue(languages), environment.WorkingDirectory, bag);
            var sets = bag.HasErrors ? [] : isBilingual ? ByCourse(courses, parsed.GetRequiredValue(languages)) : [.. courses.Select(c => (Course[])[c])];
            var packages = BuildProgress.Run(
                environment, sets.Count * chosen.Count,
                onBuilt => CourseBuilder.Build(sets, chosen, isSplit, parsed.GetRequiredValue(jobs), bag, onBuilt));
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

    private static void RefuseWhatIsNotBilingual(IReadOnlyList<IPackageTarget> targets, bool isSplit)
    {
        if (isSplit) throw new UsageException(PackageOptions.NotTogether);
        if (targets.FirstOrDefault(t => t.PlayerBundle is null) is { } target)
            throw new UsageException($"--bilingual needs our player, and packages for {target.Id} have none: build {target.Id} without it.");
    }

    /// <summary>The editions of each course, in the order of the languages on the command line.</summary>
    /// <exception cref="UsageException">A course lacks a language, or there is only one.</exception>
    private static IReadOnlyList<IReadOnlyList<Course>> ByCourse(IReadOnlyList<Course> courses, IReadOnlyList<string> languages)
    {
        var wanted = languages.Count > 0 ? languages : [.. courses.Select(c => c.Language).Distinct().Order(StringComparer.Ordinal)];
        if (wanted.Count < 2) throw new UsageException("--bilingual needs at least two languages, for example --lang en,ru.");
        return [.. courses.GroupBy(c => c.Id, StringComparer.Ordinal).Select(group => (IReadOnlyList<Course>)[.. wanted.Select(language =>
            group.FirstOrDefault(c => c.Language == language)
                ?? throw new UsageException($"The course '{group.Key}' has no edition in '{language}', which --bilingual needs."))])];
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
        CompletionSources = { CommaList.Of(TargetRegistry.All.Select(target => target.Id)) },
    };

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
