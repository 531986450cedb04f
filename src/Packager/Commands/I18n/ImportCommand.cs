using System.CommandLine;
using System.Text;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Diagnostics.Writers;
using CoursePackager.Packager.Sources;
using CoursePackager.Packager.Translations;
using CoursePackager.Packager.Translations.Exchange;
using CoursePackager.Packager.Translations.Import;
using CoursePackager.Packager.Translations.Records;
using CoursePackager.Packager.Translations.Segments;

namespace CoursePackager.Packager.Commands.I18n;

/// <summary><c>coursepack i18n import FILE [DIR]</c>: puts translations into courses; all of the file or nothing.</summary>
internal static class ImportCommand
{
    private const int LargestFile = 32 * 1024 * 1024;

    public static Command Create(CommandEnvironment environment)
    {
        var file = new Argument<string>("FILE") { Description = "XLIFF 2 (.xlf, .xliff) or PO (.po) file." };
        var folder = I18nOptions.Folder();
        var format = CourseOptions.Format();
        var command = new Command("import", "Put translations from a translation tool into courses.") { file, folder, format };
        command.SetAction(parsed =>
        {
            var bag = new DiagnosticBag();
            var lines = Import(parsed.GetRequiredValue(file), parsed.GetRequiredValue(folder), environment.WorkingDirectory, bag);
            DiagnosticWriters.Write(parsed.GetRequiredValue(format), bag.Sorted(), environment);
            var isText = parsed.GetRequiredValue(format) == DiagnosticWriters.Default;
            if (isText && bag.HasErrors) environment.Out.WriteLine("Nothing was imported.");
            else if (isText) foreach (var line in lines) environment.Out.WriteLine(line);
            return bag.HasErrors ? ExitCodes.ContentWrong : ExitCodes.Success;
        });
        return command;
    }

    private static IReadOnlyList<string> Import(string name, string folder, string workingDirectory, DiagnosticBag bag)
    {
        if (Read(name, workingDirectory, bag) is not { } document) return [];
        if (document.SourceLanguage.Length == 0 || !Reading.LanguageTag.IsKnown(document.TargetLanguage))
            throw new UsageException($"'{name}' does not say from which language into which it translates.");
        var all = Editions.Compare(folder, document.SourceLanguage, [document.TargetLanguage], workingDirectory, bag);
        foreach (var unit in document.Units.Where(u => !all.Any(s => s.CourseId == u.CourseId)).DistinctBy(u => u.CourseId))
            bag.Report<TranslationForNoFile>(unit.Span, $"There is no course '{unit.CourseId}' in '{folder}'.", "Name the folder of the course.");
        var steps = all.Select(s => CourseImport.Plan(s, document.Units, workingDirectory, bag)).ToArray();
        return bag.HasErrors ? [] : [.. steps.Where(s => s.Taken + s.Left > 0).Select(s => s.Write(workingDirectory))];
    }

    private static ExchangeDocument? Read(string name, string workingDirectory, DiagnosticBag bag)
    {
        var path = Path.GetFullPath(name, workingDirectory);
        try
        {
            if (new FileInfo(path).Length > LargestFile) throw new UsageException($"'{name}' is larger than 32 MB.");
            using var reader = new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            var shown = Path.GetRelativePath(workingDirectory, path).Replace('\\', '/');
            var file = new SourceFile(shown, reader.ReadToEnd());
            return name.EndsWith(".po", StringComparison.OrdinalIgnoreCase) ? new PoReader(file, bag).Read() : new XliffReader(file, bag).Read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{name}' cannot be read: {e.Message}");
        }
    }
}
