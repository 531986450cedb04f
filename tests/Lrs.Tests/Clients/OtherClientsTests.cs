using System.Diagnostics;
using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Clients;

/// <summary>What other people's clients do with the LRS: each script writes, reads back, pages, voids and uses documents with
/// ETags.</summary>
public sealed class OtherClientsTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    [Theory]
    [InlineData("xapi-session.mjs")]
    [InlineData("tincan-session.mjs")]
    public async Task Serves_a_whole_session(string script)
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(RepositoryFolder(), "tests", "Lrs.Tests", "Clients", script),
                $"{lrs.Options.PublicUrl}/xapi", lrs.Options.BootstrapKey!, lrs.Options.BootstrapSecret!,
            },
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, $"{script}: {output}{await errors}");
        Assert.EndsWith("done\n", output, StringComparison.Ordinal);
    }

    private static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CoursePackager.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
