using CoursePackager.Packager.Commands;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Diagnostics.Writers;

/// <summary>SARIF 2.1.0, for code hosts and editors that show findings of many tools.</summary>
/// <see href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html"/>
internal sealed class SarifWriter : IDiagnosticWriter
{
    public string Name => "sarif";

    public void Write(IReadOnlyList<Diagnostic> diagnostics, CommandEnvironment environment)
    {
        var codes = diagnostics.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal);
        Rule[] rules = [.. codes.Select(RuleTable.Get).OfType<Rule>()];
        environment.Out.WriteLine(new JObject
        {
            ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JArray(new JObject
            {
                ["tool"] = new JObject { ["driver"] = Driver(rules) },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JArray(diagnostics.Select(d => Result(d, rules))),
            }),
        });
    }

    private static JObject Driver(Rule[] rules) => new()
    {
        ["name"] = "coursepack",
        ["version"] = ToolVersion.Text,
        ["rules"] = new JArray(rules.Select(r => new JObject
        {
            ["id"] = r.Code,
            ["name"] = r.GetType().Name,
            ["shortDescription"] = new JObject { ["text"] = r.Title + "." },
            ["fullDescription"] = new JObject { ["text"] = r.What },
            ["help"] = new JObject { ["text"] = RuleDocumentation.Text(r) },
            ["defaultConfiguration"] = new JObject { ["level"] = Level(r.Severity) },
        })),
    };

    private static JObject Result(Diagnostic diagnostic, Rule[] rules)
    {
        var result = new JObject { ["ruleId"] = diagnostic.Code };
        var index = Array.FindIndex(rules, r => r.Code == diagnostic.Code);
        if (index >= 0) result["ruleIndex"] = index;
        result["level"] = Level(diagnostic.Severity);
        var message = diagnostic.Help is null ? diagnostic.Message : $"{diagnostic.Message} {diagnostic.Help}";
        result["message"] = new JObject { ["text"] = message };
        if (diagnostic.Span is { } span) result["locations"] = new JArray(Location(span));
        return result;
    }

    private static JObject Location(SourceSpan span)
    {
        var place = new JObject { ["artifactLocation"] = new JObject { ["uri"] = AsUri(span.File.Path) } };
        if (span.File.HasText)
        {
            place["region"] = new JObject
            {
                ["startLine"] = span.Line,
                ["startColumn"] = span.Column,
                ["endLine"] = span.EndLine,
                ["endColumn"] = span.EndColumn,
            };
        }

        return new JObject { ["physicalLocation"] = place };
    }

    private static string AsUri(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
