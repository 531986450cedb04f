using System.CommandLine;
using System.Globalization;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Writers;
using CoursePackager.Packager.Translations;

namespace CoursePackager.Packager.Commands.I18n;

/// <summary><c>coursepack i18n status [DIR]</c>: how far each translation is, and what in it is missing or out of date.</summary>
internal static class StatusCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var folder = I18nOptions.Folder();
        var source = I18nOptions.Source();
        var languages = CourseOptions.Languages();
        var require = new Option<string[]>("--require")
        {
            Description = "Fail when a translation is below so many percent, for example ru=100.",
            HelpName = "LANG=PERCENT",
            CustomParser = result => [.. result.Tokens.SelectMany(t => t.Value.Split(','))],
            DefaultValueFactory = _ => [],
        };
        var format = new Option<string>("--format") { Description = "How the result is written.", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        CourseOptions.OneOf(format, ["text", "json"]);
        var command = new Command("status", "Show how far translations are, and what in them is out of date.")
            { folder, source, languages, require, format };
        command.SetAction(parsed =>
        {
            var wanted = Requirements(parsed.GetRequiredValue(require));
            var bag = new DiagnosticBag();
            string[] chosen = [.. parsed.GetRequiredValue(languages)];
            var all = Editions.Compare(
                parsed.GetRequiredValue(folder), parsed.GetValue(source), chosen, environment.WorkingDirectory, bag);
            if (bag.HasErrors)
            {
                DiagnosticWriters.Write(parsed.GetRequiredValue(format), bag.Sorted(), environment);
                return ExitCodes.ContentWrong;
            }

            if (parsed.GetRequiredValue(format) == "json") environment.Out.WriteLine(StatusReport.Json(all));
            else environment.Out.Write(StatusReport.Text(all));
            return Missed(all, wanted, environment) ? ExitCodes.ContentWrong : ExitCodes.Success;
        });
        return command;
    }

    private static bool Missed(
        IReadOnlyList<TranslationStatus> all, IReadOnlyDictionary<string, int> wanted, CommandEnvironment environment)
    {
        var isMissed = false;
        foreach (var (language, percent) in wanted)
        {
            var low = all.Where(s => s.Language == language && s.Percent < percent).ToArray();
            foreach (var status in low)
                environment.Error.WriteLine($"{status.CourseId}: {language} is at {status.Percent} %, {percent} % are required.");
            if (!all.Any(s => s.Language == language))
                environment.Error.WriteLine($"There is no translation in the language '{language}', {percent} % are required.");
            isMissed |= low.Length > 0 || !all.Any(s => s.Language == language);
        }

        return isMissed;
    }

    private static Dictionary<string, int> Requirements(IEnumerable<string> texts)
    {
        var result = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var parts = text.Split('=');
            if (parts.Length != 2 || parts[0].Length == 0
                || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var percent) || percent > 100)
                throw new UsageException($"'{text}' is not a requirement; write a language and a percentage, for example ru=100.");
            result[parts[0]] = percent;
        }

        return result;
    }
}
