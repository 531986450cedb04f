using CoursePackager.Lrs.Configuration;

namespace CoursePackager.Lrs.Tests.Configuration;

public sealed class LrsOptionsTests
{
    [Fact]
    public void Has_defaults_that_work() => Assert.Empty(LrsOptionsValidator.Validate(new LrsOptions()));

    [Fact]
    public void Reports_every_error_at_once()
    {
        var options = new LrsOptions
        {
            Urls = "nonsense",
            Data = " ",
            Store = "postgres",
            Partitions = "weekly",
            Courses = "/no/such/folder",
            PublicAddress = "ftp://x",
            BootstrapKey = "a:b",
            MaxBodyBytes = 1,
            MaxPageSize = 0,
            LaunchDays = 1000,
        };
        var errors = LrsOptionsValidator.Validate(options);
        Assert.Equal(11, errors.Count);
        Assert.Contains(errors, error => error.Contains("--connection", StringComparison.Ordinal));
    }

    [Fact]
    public void Reads_the_environment_and_reports_numbers_that_are_none()
    {
        var variables = new Dictionary<string, string?>
        {
            ["LRS__Data"] = "/srv/lrs",
            ["LRS__LaunchDays"] = "7",
            ["LRS__MaxBodyBytes"] = "many",
        };
        var errors = new List<string>();
        var options = LrsOptionsBinder.FromEnvironment(name => variables.GetValueOrDefault(name), errors);
        Assert.Equal("/srv/lrs", options.Data);
        Assert.Equal(7, options.LaunchDays);
        Assert.Contains("LRS__MaxBodyBytes", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Partitions_are_of_a_database_only()
    {
        var error = Assert.Single(LrsOptionsValidator.Validate(new LrsOptions { Partitions = "monthly" }));
        Assert.Contains("add --store postgres", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", null, "http://127.0.0.1:8080")]
    [InlineData("http://0.0.0.0:80/;http://x", null, "http://localhost:80")]
    [InlineData("http://*:8080", "https://learn.example.org/", "https://learn.example.org")]
    public void Knows_its_public_address(string urls, string? address, string expected) =>
        Assert.Equal(expected, new LrsOptions { Urls = urls, PublicAddress = address }.PublicUrl);
}
