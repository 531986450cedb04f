using System.CommandLine;
using System.CommandLine.Completions;
using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Commands;

/// <summary><c>coursepack explain CODE</c>: prints what a diagnostic means; with <c>--all</c>, the page
/// docs/diagnostics.md; with <c>--lms moodle</c>, how to set up a course on that platform.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var code = new Argument<string?>("CODE|DIR")
            { Description = "A code, for example CP0201; with --lms a course folder.", Arity = ArgumentArity.ZeroOrOne };
        code.CompletionSources.Add(_ => RuleTable.All.Select(rule => new CompletionItem(rule.Code)));
        var all = new Option<bool>("--all") { Description = "All codes as one Markdown page (docs/diagnostics.md)." };
        var lms = new Option<string?>("--lms") { Description = "Explain how to set up a course on this platform.", HelpName = "moodle", CompletionSources = { "moodle" } };
        var language = new Option<string?>("--lang") { Description = "Language of the explanation; that of the course when left out.", HelpName = "en|ru", CompletionSources = { "en", "ru" } };
        var command = new Command(
            "explain", "Explain a diagnostic: the rule, why it exists, an example; or how to set up a course on a platform.")
            { code, all, lms, language };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(lms) is { } platform)
                return PlatformExplanation.Write(platform, parsed.GetValue(code), parsed.GetValue(language), environment);
            if (parsed.GetValue(all))
            {
                environment.Out.Write(RuleDocumentation.Page(RuleTable.All));
                return ExitCodes.Success;
            }

            environment.Out.Write(RuleDocumentation.Text(Find(parsed.GetValue(code))));
            return ExitCodes.Success;
        });
        return command;
    }

    private static Rule Find(string? code)
    {
        if (code is null) throw new UsageException("Name a code, for example 'coursepack explain CP0201', or use --all.");
        if (RuleTable.Get(code) is { } rule) return rule;
        var near = Spelling.Suggest(code.ToUpperInvariant(), RuleTable.All.Select(r => r.Code));
        throw new UsageException($"There is no diagnostic '{code}'; {near ?? "'coursepack explain --all' lists all."}");
    }
}
