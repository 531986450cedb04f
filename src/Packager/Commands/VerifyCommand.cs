using System.CommandLine;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Writers;
using CoursePackager.Packager.Packaging.Verification;

namespace CoursePackager.Packager.Commands;

/// <summary><c>coursepack verify ZIP…</c>: reports everything wrong with packages, whoever made them.</summary>
internal static class VerifyCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var files = new Argument<string[]>("ZIP") { Description = "SCORM, xAPI, cmi5, Common Cartridge or web packages.", Arity = ArgumentArity.OneOrMore };
        var format = CourseOptions.Format();
        var command = new Command("verify", "Report everything that is wrong with packages, ours or not.") { files, format };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed.GetRequiredValue(format), environment));
        return command;
    }

    private static int Run(string[] files, string format, CommandEnvironment environment)
    {
        var chosen = files.Distinct(StringComparer.Ordinal).ToList();
        foreach (var file in chosen) Demand(file, environment.WorkingDirectory);
        var isText = format == DiagnosticWriters.Default;
        var all = new List<Diagnostic>();
        var withErrors = 0;
        foreach (var file in chosen)
        {
            var bag = new DiagnosticBag();
            var report = Verify(file, environment.WorkingDirectory, bag);
            if (bag.HasErrors) withErrors++;
            if (!isText)
            {
                all.AddRange(bag.Sorted());
                continue;
            }

            DiagnosticWriters.Write(format, bag.Sorted(), environment);
            environment.Out.WriteLine($"{Writable(file)}: {report} — {VerifySummary.Of(bag.Sorted())}");
            if (chosen.Count > 1 && bag.Sorted().Count > 0) environment.Out.WriteLine();
        }

        if (!isText) DiagnosticWriters.Write(format, all, environment);
        else if (chosen.Count > 1) environment.Out.WriteLine($"{chosen.Count} packages verified, {withErrors} with errors.");
        return withErrors > 0 ? ExitCodes.ContentWrong : ExitCodes.Success;
    }

    private static void Demand(string file, string workingDirectory)
    {
        if (file.Length == 0) throw new UsageException("The name of the package is empty.");
        var path = Path.GetFullPath(file, workingDirectory);
        if (Directory.Exists(path)) throw new UsageException($"'{file}' is a folder; give a package, a zip file.");
        if (!File.Exists(path)) throw new UsageException($"The file '{file}' does not exist.");
    }

    private static PackageReport Verify(string file, string workingDirectory, DiagnosticBag bag)
    {
        try
        {
            using var zip = new FileStream(Path.GetFullPath(file, workingDirectory), FileMode.Open, FileAccess.Read, FileShare.Read);
            return PackageVerifier.Verify(zip, file.Replace('\\', '/'), bag);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Cannot read '{file}': {fault.Message}");
        }
    }

    private static string Writable(string file) => SourceExcerpt.Visible(file.Replace('\\', '/'));
}
