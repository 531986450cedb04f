using System.Text;

namespace CoursePackager.Packager.Diagnostics;

/// <summary>What a rule says about itself, for the terminal and for docs/diagnostics.md.</summary>
internal static class RuleDocumentation
{
    /// <summary>One rule as plain text.</summary>
    public static string Text(Rule rule) =>
        $"""
        {rule.Code} ({Word(rule.Severity)}): {rule.Title}

        {rule.What}

        Why: {rule.Why}

        Not like this:

        {Indent(rule.Bad)}

        But like this:

        {Indent(rule.Good)}

        """;

    /// <summary>All rules as a Markdown page.</summary>
    public static string Page(IReadOnlyList<Rule> rules)
    {
        var page = new StringBuilder(
            """
            # Diagnostics

            Every finding of coursepack has a code. `coursepack explain CODE` prints the entry on this page. An error means that no
            package is made; a warning does not. Codes from CP0700 to CP0799 are what `coursepack verify` says of finished packages.

            This page is generated; after a change of a rule, write it anew with `coursepack explain --all > docs/diagnostics.md`.

            | Code | Severity | What is wrong |
            |---|---|---|

            """);
        foreach (var rule in rules) page.Append(Row(rule));
        foreach (var rule in rules) page.Append(Section(rule));
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Row(Rule rule) =>
        $"| [{rule.Code}](#{rule.Code.ToLowerInvariant()}) | {Word(rule.Severity)} | {rule.Title} |\n";

    private static string Section(Rule rule) =>
        $"""

        ## {rule.Code}

        **{rule.Title}** ({Word(rule.Severity)}). {Escape(rule.What)}

        {Escape(rule.Why)}

        Not like this:

        ````
        {rule.Bad}
        ````

        But like this:

        ````
        {rule.Good}
        ````

        """;

    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private static string Indent(string text) => "    " + text.ReplaceLineEndings("\n    ");

    // Rules are written as plain text; these signs would be markup on the page.
    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("<", "\\<", StringComparison.Ordinal)
            .Replace("&", "\\&", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal)
            .Replace("*", "\\*", StringComparison.Ordinal);
}
