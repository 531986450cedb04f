using System.Globalization;
using System.Security.Cryptography;

namespace CoursePackager.Browser.Tests.Hosting;

/// <summary>The real courses, packaged once for all tests by the real command.</summary>
public sealed class Packages : IAsyncLifetime
{
    /// <summary>Folder with <c>labour-migration.en.scorm12.zip</c> and the others.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("coursepackager-packages-").FullName;

    public string PathOf(string language, string target) =>
        Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"labour-migration.{language}.{target}.zip"));

    public async Task InitializeAsync()
    {
        await BuildAsync("--target", "scorm12,scorm2004-3,scorm2004-4,xapi,cmi5,web");
        await BuildAsync("--target", "web", "--bilingual");
    }

    private async Task BuildAsync(params string[] more)
    {
        var (exitCode, output) = await Tool.RunAsync(
            Repository.Coursepack, ["build", Repository.PathOf("content"), "--lang", "en,ru", "--out", Folder, .. more]);
        if (exitCode != 0) throw new InvalidOperationException($"coursepack build ended with {exitCode}:\n{output}");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    public static string Sha256(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
