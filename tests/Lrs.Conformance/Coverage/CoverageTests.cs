using System.Reflection;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Coverage;

/// <summary>No requirement disappears unseen, and the page that lists them is true.</summary>
public sealed class CoverageTests
{
    private static readonly string Root = typeof(CoverageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(item => item.Key == "RepositoryRoot").Value!;

    [Theory]
    [InlineData("Data", 154)]
    [InlineData("Communication", 206)]
    [InlineData("LRS", 12)]
    [InlineData("HTTP", 10)]
    public void Has_no_fewer_requirements_than_before(string part, int floor)
    {
        var count = RequirementRow.All.Count(row => row.Part == part);
        Assert.True(count >= floor, $"{part} has {count} requirements, and had {floor}. If one went on purpose, lower the floor.");
    }

    [Fact]
    public void Runs_every_requirement_for_each_version_and_store()
    {
        var expected =
            from row in RequirementRow.All
            from version in row.Requirement.Versions
            from store in Endpoint.AllStores
            select $"{row.Test.DeclaringType}.{row.Test.Name} {version} on {store}";
        Assert.Equal(expected.Order(StringComparer.Ordinal), FoundCases.Names().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Skips_nothing_and_says_each_sentence_once()
    {
        Assert.All(RequirementRow.All, row => Assert.Null(row.Requirement.Skip));
        Assert.Equal([], RequirementRow.All.CountBy(row => row.Requirement.Text).Where(item => item.Value > 1));
    }

    [Fact]
    public void Lists_every_requirement_in_the_documentation()
    {
        var path = Path.Combine(Root, "docs/conformance.md");
        var page = ConformancePage.Render();
        if (Environment.GetEnvironmentVariable("GOLDEN_ACCEPT") == "1")
            File.WriteAllText(path, page);
        Assert.True(
            File.Exists(path) && page == File.ReadAllText(path).ReplaceLineEndings("\n"),
            "docs/conformance.md is stale: run 'GOLDEN_ACCEPT=1 dotnet test tests/Lrs.Conformance --filter Coverage'.");
    }
}
