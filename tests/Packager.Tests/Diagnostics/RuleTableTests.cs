using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Tests.Diagnostics;

public sealed class RuleTableTests
{
    public static TheoryData<string> Codes => [.. RuleTable.All.Select(r => r.Code)];

    [Fact]
    public void Codes_are_unique() => Assert.Equal(RuleTable.All.Count, RuleTable.All.Select(r => r.Code).Distinct().Count());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_explains_itself(string code)
    {
        var rule = RuleTable.Get(code)!;

        Assert.Matches("^CP[0-9]{4}$", rule.Code);
        Assert.Matches("^[A-Z].*[^.]$", rule.Title);
        Assert.EndsWith(".", rule.What, StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Why, StringComparison.Ordinal);
        Assert.NotEmpty(rule.Bad);
        Assert.NotEmpty(rule.Good);
    }

    [Fact]
    public void Finds_a_rule_in_any_case_of_letters() => Assert.Equal("CP0201", RuleTable.Get("cp0201")?.Code);

    [Fact]
    public void The_page_of_diagnostics_is_current()
    {
        var page = File.ReadAllText(RepositoryFiles.Path("docs/diagnostics.md")).ReplaceLineEndings("\n");

        Assert.True(
            page == RuleDocumentation.Page(RuleTable.All),
            "docs/diagnostics.md is stale: run 'dotnet run --project src/Packager -- explain --all > docs/diagnostics.md'.");
    }

    [Fact]
    public void Explains_a_rule_with_an_example() => Golden.Verify(RuleDocumentation.Text(RuleTable.Get("CP0214")!));
}
