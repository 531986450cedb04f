using CoursePackager.Lrs.Commands;
using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Commands;

/// <summary>The program as people run it.</summary>
public sealed class CommandTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    private string Data => Path.Combine(lrs.Folder, "offline");

    [Fact]
    public async Task Makes_lists_and_revokes_keys_while_the_service_is_stopped()
    {
        var added = await RunAsync("keys", "add", "--key", "reporting", "--scope", "statements/read", "--data", Data);
        Assert.Equal(0, added.Code);
        Assert.Contains("secret  ", added.Output, StringComparison.Ordinal);
        var listed = await RunAsync("keys", "list", "--data", Data);
        Assert.Contains("reporting\tstatements/read\t", listed.Output, StringComparison.Ordinal);
        var revoked = await RunAsync("keys", "revoke", "reporting", "--data", Data);
        Assert.Equal(0, revoked.Code);
        Assert.Equal("", (await RunAsync("keys", "list", "--data", Data)).Output);
    }

    [Fact]
    public async Task Adds_courses_that_are_right_and_says_which_are_not()
    {
        var good = PackageFile.Good("offline").Save(lrs.Folder);
        var bad = PackageFile.Good("offline").Without("tincan.xml").Save(lrs.Folder);
        var added = await RunAsync("courses", "add", good, bad, "--data", Data);
        Assert.Equal(ExitCodes.BadData, added.Code);
        Assert.Contains("added\toffline\ten", added.Output, StringComparison.Ordinal);
        Assert.Contains("tincan.xml is missing", added.Error, StringComparison.Ordinal);
        Assert.Contains("unchanged\t", (await RunAsync("courses", "add", good, "--data", Data)).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("courses", "remove", "offline", "--data", Data)).Code);
    }

    [Fact]
    public async Task Says_what_to_do_when_the_folder_or_the_port_is_in_use()
    {
        var folder = await RunAsync("keys", "list", "--data", lrs.Options.Data);
        Assert.Equal(ExitCodes.BadUsage, folder.Code);
        Assert.Contains("Stop the other", folder.Error, StringComparison.Ordinal);
        var port = await RunAsync("serve", "--urls", lrs.Options.Urls, "--data", Path.Combine(lrs.Folder, "second"));
        Assert.Equal(ExitCodes.BadUsage, port.Code);
        Assert.Contains("--urls", port.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", port.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve", "--store", "mysql", "--store postgres")]
    [InlineData("serve", "--store", "postgres", "--connection")]
    [InlineData("serve", "--store=postgres", "--connection=Host=127.0.0.1;Port=1", "No database server answers")]
    [InlineData("keys", "--store=postgres", "--connection=nonsense", "--help")]
    [InlineData("serve", "--urls", "8080", "--urls http://")]
    [InlineData("serve", "--nonsense", "1", "--help")]
    [InlineData("keys", "list", "--data=/no/such/folder", "--data")]
    public async Task Refuses_wrong_usage_with_a_hint(string first, string second, string third, string hint)
    {
        var result = await RunAsync(first, second, third);
        Assert.Equal(ExitCodes.BadUsage, result.Code);
        Assert.Contains(hint, result.Error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) =>
        LrsProgram.RunAsync(lrs.Folder, arguments);
}
