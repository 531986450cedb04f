using System.CommandLine;
using System.Text;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Writers;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Translations;
using CoursePackager.Packager.Translations.Exchange;
using CoursePackager.Packager.Translations.Records;

namespace CoursePackager.Packager.Commands.I18n;

/// <summary><c>coursepack i18n export [DIR] --to xliff|po</c>: writes the texts of courses for a translation tool.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var folder = I18nOptions.Folder();
        var source = I18nOptions.Source();
        var to = new Option<string>("--to") { Description = "Kind of file: XLIFF 2.1 or gettext PO.", HelpName = "xliff|po", Required = true };
        CourseOptions.OneOf(to, ["xliff", "po"]);
        var language = new Option<string?>("--lang") { Description = "Language to translate into; it may be new.", HelpName = "LANG" };
        var output = new Option<string?>("--out") { Description = "File to write; standard output when left out.", HelpName = "FILE" };
        var command = new Command("export", "Write the texts of courses for a translation tool.") { folder, to, language, source, output };
        command.SetAction(parsed =>
        {
            var bag = new DiagnosticBag();
            var found = Editions.Compare(
                parsed.GetRequiredValue(folder), parsed.GetValue(source), Languages(parsed.GetValue(language)),
                environment.WorkingDirectory, bag);
            if (bag.HasErrors)
            {
                DiagnosticWriters.Write(DiagnosticWriters.Default, bag.Sorted(), environment);
                return ExitCodes.ContentWrong;
            }

            var all = Chosen(found);
            var text = parsed.GetValue(to) == "po" ? PoWriter.Write(all) : XliffWriter.Write(all);
            if (parsed.GetValue(output) is not { } name)
            {
                environment.Out.Write(text);
                return ExitCodes.Success;
            }

            RecordFile.Write(Path.GetFullPath(name, environment.WorkingDirectory), Encoding.UTF8.GetBytes(text));
            environment.Out.WriteLine($"{name}: {all.Sum(s => s.Total)} texts, {all[0].Source.Language} → {all[0].Language}; "
                + $"{all.Sum(s => s.Total - s.Count(SegmentState.Current))} to do.");
            return ExitCodes.Success;
        });
        return command;
    }

    private static string[] Languages(string? language)
    {
        if (language is null) return [];
        return LanguageTag.IsKnown(language) ? [language] : throw new UsageException($"'{language}' is not a known language tag, such as en or ru.");
    }

    // An exchange file has one language pair.
    private static IReadOnlyList<TranslationStatus> Chosen(IReadOnlyList<TranslationStatus> all)
    {
        var pairs = all.Select(s => (s.Source.Language, s.Language)).Distinct().ToArray();
        if (pairs.Length == 0) throw new UsageException("There is no translation yet; name the new language with --lang.");
        if (pairs.Length > 1)
            throw new UsageException($"There are several: {string.Join(", ", pairs.Select(p => $"{p.Item1} → {p.Item2}"))}; choose with --lang and --source.");
        return all;
    }
}
