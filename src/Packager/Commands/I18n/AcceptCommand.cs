using System.CommandLine;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Writers;
using CoursePackager.Packager.Translations;
using CoursePackager.Packager.Translations.Records;

namespace CoursePackager.Packager.Commands.I18n;

/// <summary><c>coursepack i18n accept [DIR]</c>: records that the translations, as they stand, follow the source as it
/// stands.</summary>
internal static class AcceptCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var folder = I18nOptions.Folder();
        var source = I18nOptions.Source();
        var languages = CourseOptions.Languages();
        var file = new Option<string?>("--file") { Description = "Only this file, as a path inside the course.", HelpName = "PATH" };
        var same = new Option<bool>("--same") { Description = "Also texts that are the same in both languages." };
        var command = new Command("accept", "Record that translations follow the source as it stands now.")
            { folder, source, languages, file, same };
        command.SetAction(parsed =>
        {
            var bag = new DiagnosticBag();
            var all = Editions.Compare(
                parsed.GetRequiredValue(folder), parsed.GetValue(source), parsed.GetRequiredValue(languages),
                environment.WorkingDirectory, bag);
            if (bag.HasErrors)
            {
                DiagnosticWriters.Write(DiagnosticWriters.Default, bag.Sorted(), environment);
                return ExitCodes.ContentWrong;
            }

            if (!all.Any(s => s.Target is not null))
                throw new UsageException("There is no translation yet; begin one with 'coursepack i18n export --lang'.");
            if (parsed.GetValue(file) is { } path && !all.Any(s => s.Files.Any(f => f.Path == path && f.Target is not null)))
                throw new UsageException($"No translation has a file '{path}'.");
            foreach (var status in all.Where(s => s.Target is not null))
                environment.Out.WriteLine(Accept(status, parsed.GetValue(file), parsed.GetValue(same)));
            return ExitCodes.Success;
        });
        return command;
    }

    private static string Accept(TranslationStatus status, string? path, bool acceptsSame)
    {
        bool IsAccepted(TranslatedFile file, SegmentPair pair) =>
            (path is null || file.Path == path) && pair.Source is not null && pair.Target is not null
            && (pair.State != SegmentState.Untranslated || acceptsSame);
        var accepted = status.Files.Sum(f => f.Pairs.Count(p => p.State != SegmentState.Current && IsAccepted(f, p)));
        var record = RecordUpdate.Of(status, (file, pair) => IsAccepted(file, pair) ? pair.Source!.Hash : null);
        RecordFile.Write(status.Target!.Folder, record);
        var left = status.Count(SegmentState.Untranslated);
        return $"{status.CourseId}: {status.Language}: {accepted} texts accepted."
            + (left > 0 && !acceptsSame ? $" {left} are the same as in the source; if that is right, use --same." : "");
    }
}
