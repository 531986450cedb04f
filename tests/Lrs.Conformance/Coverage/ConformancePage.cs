using System.Globalization;
using System.Text;

namespace CoursePackager.Lrs.Conformance.Coverage;

/// <summary>docs/conformance.md, made from the tests.</summary>
internal static class ConformancePage
{
    private static readonly (string Part, string Title)[] Parts =
    [
        ("Data", "Data: xAPI 1.0.3 Part Two"),
        ("Communication", "Communication: xAPI 1.0.3 Part Three"),
        ("LRS", "In 2.0 only: IEEE 9274.1.1"),
        ("HTTP", "What xAPI builds upon"),
    ];

    public static string Render()
    {
        var rows = RequirementRow.All;
        var cases = rows.Sum(row => row.Requirement.Versions.Count);
        var page = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            # Conformance of the LRS

            Every row is one requirement, in our words, and the test in `tests/Lrs.Conformance` that proves it over HTTP against a started
            service, once for each version of xAPI and each store. The column *2.0* names the section of IEEE 9274.1.1 where ADL's test suite
            says it is; empty when the suite names none. {rows.Count} requirements, {cases} with the versions counted apart, each on both stores.

            This page is made from the tests and a test keeps it true: `GOLDEN_ACCEPT=1 dotnet test tests/Lrs.Conformance` writes it anew.

            """));
        foreach (var (part, title) in Parts)
            Append(page, title, [.. rows.Where(row => row.Part == part)]);
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder page, string title, IReadOnlyList<RequirementRow> rows)
    {
        if (rows.Count == 0)
            return;
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| Section | 2.0 | Requirement | Versions | Test |\n|---|---|---|---|---|\n");
        foreach (var row in rows)
        {
            var versions = string.Join(", ", row.Requirement.Versions.Select(version => version[..3]));
            var test = $"{row.Test.DeclaringType!.Name}.{row.Test.Name}";
            page.Append(CultureInfo.InvariantCulture,
                $"| {row.Number} | {SpecSections.Ieee(row.Requirement.Section)} | {Escape(row.Requirement.Text)} | {versions} | `{test}` |\n");
        }
    }

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
