using CoursePackager.Lrs.Commands;
using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Storage.LiteDb;
using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Commands;

/// <summary>verify, rebuild, export and import as people run them.</summary>
public sealed class MaintenanceCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lrs-commands-").FullName;

    private string Data => Path.Combine(folder, "data");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Verify_names_segment_and_offset_of_damage()
    {
        await FillAsync();
        var sound = await RunAsync("verify", "--data", Data);
        Assert.Equal(ExitCodes.Fine, sound.Code);
        Assert.Contains("Everything is as it was written", sound.Output, StringComparison.Ordinal);
        var segment = Directory.GetFiles(Path.Combine(Data, "journal")).Order(StringComparer.Ordinal).First(IsLong);
        var bytes = await File.ReadAllBytesAsync(segment);
        bytes[60] ^= 1;
        await File.WriteAllBytesAsync(segment, bytes);

        var damaged = await RunAsync("verify", "--data", Data);

        Assert.Equal(ExitCodes.BadData, damaged.Code);
        Assert.Contains($"{segment} at ", damaged.Error, StringComparison.Ordinal);
        Assert.Contains("--keep-readable", damaged.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.BadData, (await RunAsync("rebuild", "--data", Data)).Code);
        Assert.Equal(ExitCodes.Fine, (await RunAsync("rebuild", "--keep-readable", "--data", Data)).Code);
    }

    [Fact]
    public async Task Rebuild_makes_the_views_anew_and_keeps_certificates_and_claims()
    {
        await FillAsync();
        await File.WriteAllTextAsync(Path.Combine(Data, "views", "views.db"), "broken");

        var rebuilt = await RunAsync("rebuild", "--data", Data);

        Assert.True(rebuilt.Code == ExitCodes.Fine, rebuilt.Error);
        Assert.Contains("Rebuilding: 100 %", rebuilt.Error, StringComparison.Ordinal);
        await using var store = await OpenAsync();
        Assert.NotNull(await store.ReadRecordAsync("default", "certificates", "7K3M9", default));
        Assert.NotNull(await store.ReadRecordAsync("default", "certificate-claims", "a/b/c", default));
    }

    [Fact]
    public async Task Export_and_import_end_with_a_summary_and_one_when_something_was_reported()
    {
        await FillAsync();
        var export = Path.Combine(folder, "export");
        var exported = await RunAsync("export", "--data", Data, "--out", export);
        Assert.Equal(ExitCodes.Fine, exported.Code);
        Assert.Contains("0 statements (0 of them new), 0 documents, 2 records", exported.Output, StringComparison.Ordinal);
        var file = Path.Combine(folder, "mixed.ndjson");
        await File.WriteAllTextAsync(file, Sample.Statement().ToJsonString() + "\nbroken");
        var report = Path.Combine(folder, "report.tsv");

        var whole = await RunAsync("import", export, "--data", Path.Combine(folder, "new"), "--report", report);
        var mixed = await RunAsync("import", file, "--data", Path.Combine(folder, "new"), "--report", report);

        Assert.Equal(ExitCodes.Fine, whole.Code);
        Assert.Contains("2 records imported", whole.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.BadData, mixed.Code);
        Assert.StartsWith("1 statements, 0 documents, 0 records imported", mixed.Output, StringComparison.Ordinal);
        Assert.Contains("0 there already, 1 reported.", mixed.Output, StringComparison.Ordinal);
        Assert.Contains("report.tsv", mixed.Error, StringComparison.Ordinal);
        Assert.Single(await File.ReadAllLinesAsync(report));
    }

    [Theory]
    [InlineData("verify", "--data=/no/such/folder", "--data")]
    [InlineData("rebuild", "--data=/no/such/folder", "--data")]
    [InlineData("import", "/no/such/file", "name an export")]
    [InlineData("export", "--data=.", "--out")]
    public async Task Wrong_usage_is_one_sentence(string first, string second, string hint)
    {
        var result = await RunAsync(first, second);
        Assert.Equal(ExitCodes.BadUsage, result.Code);
        Assert.Contains(hint, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    private static bool IsLong(string file) => new FileInfo(file).Length > 100;

    private async Task<EmbeddedStore> OpenAsync() =>
        await EmbeddedStore.OpenAsync(Data, new EmbeddedStoreOptions(), TimeProvider.System);

    private async Task FillAsync()
    {
        await using var store = await OpenAsync();
        foreach (var (collection, key) in new[] { ("certificates", "7K3M9"), ("certificate-claims", "a/b/c") })
            await store.WriteRecordsAsync("default", [new RecordChange(collection, key, "{\"a\":1}"u8.ToArray())], null, default);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) =>
        LrsProgram.RunAsync(folder, arguments);
}
