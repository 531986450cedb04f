using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Moving;
using CoursePackager.Lrs.Moving.Export;
using CoursePackager.Lrs.Moving.Import;
using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Storage.LiteDb;

namespace CoursePackager.Lrs.Tests.Moving;

/// <summary>Two empty embedded stores and a folder between them.</summary>
public abstract class MovingFixture : IAsyncLifetime
{
    internal const string Tenant = Tenants.Default;
    internal static readonly CancellationToken None = CancellationToken.None;

    internal string Folder { get; } = Directory.CreateTempSubdirectory("lrs-moving-").FullName;

    internal string Export => Path.Combine(Folder, "export");

    internal IStore Source { get; private set; } = null!;

    internal IStore Target { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Source = await OpenAsync("source");
        Target = await OpenAsync("target");
    }

    public async Task DisposeAsync()
    {
        await Source.DisposeAsync();
        await Target.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    internal Task<ExportResult> ExportAsync(IStore? from = null, long segmentBytes = 64 << 20) =>
        new Exporter(from ?? Source, Tenant, TimeProvider.System) { SegmentBytes = segmentBytes }
            .RunAsync(Export, new Progress<MoveProgress>(), None);

    /// <summary>Imports into the target; returns what was done and the lines of the report.</summary>
    internal async Task<(ImportCounts Counts, string[] Report)> ImportAsync(
        string path, IStore? into = null, IProgress<MoveProgress>? progress = null)
    {
        var source = ImportSource.Find(path);
        var reportPath = Path.Combine(Folder, "report.tsv");
        var counts = new ImportCounts();
        var store = into ?? Target;
        using (var report = new ImportReport(reportPath, await Importer.IsBegunAsync(store, Tenant, source, None)))
        {
            var importer = new Importer(new ImportTarget(store, Tenant, counts, report), new LrsOptions(), TimeProvider.System);
            await importer.RunAsync(source, progress ?? new Progress<MoveProgress>(), None);
        }

        return (counts, File.Exists(reportPath) ? await File.ReadAllLinesAsync(reportPath) : []);
    }

    internal string Save(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Stores statements as another LRS would have.</summary>
    internal async Task FillAsync(IStore store, params JsonObject[] statements)
    {
        var path = Save($"{Guid.NewGuid():N}.ndjson", string.Join('\n', statements.Select(item => item.ToJsonString())));
        var (counts, _) = await ImportAsync(path, store);
        Assert.Equal(statements.Length, counts.Statements);
    }

    internal static async Task<IReadOnlyList<StoredStatement>> AllAsync(IStore store) =>
        await store.ReadChangesAsync(Tenant, 0, 10_000, None);

    internal static string Text(StoredStatement statement) => Encoding.UTF8.GetString(statement.Json.Span);

    internal static JsonElement Json(StoredStatement statement) => JsonDocument.Parse(statement.Json).RootElement;

    private async Task<IStore> OpenAsync(string name) =>
        await EmbeddedStore.OpenAsync(Path.Combine(Folder, name), new EmbeddedStoreOptions(), TimeProvider.System);
}
