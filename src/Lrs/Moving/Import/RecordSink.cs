using System.Runtime.InteropServices;
using System.Text.Json;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Moving.Import;

/// <summary>Writes records. One that is there already stays.</summary>
internal sealed class RecordSink(ImportTarget target, ImportFile file) : IImportSink
{
    private const int MaxBatch = 100;
    private const int MaxCollection = 64;
    private const int MaxKey = 200;

    private readonly List<(long Line, RecordChange Change)> batch = [];

    public bool IsFull => batch.Count >= MaxBatch;

    public Task AddAsync(ImportItem item, CancellationToken cancel)
    {
        try
        {
            using var document = JsonDocument.Parse(item.Json);
            if (Read(document.RootElement) is not { } change)
                Report(item.Line, null, "it is not a record of an export");
            else if (!DerivedCollections.Names.Contains(change.Collection))
                batch.Add((item.Line, change));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            Report(item.Line, null, $"it is not JSON: {broken.Message}");
        }

        return Task.CompletedTask;
    }

    public async Task FlushAsync(CancellationToken cancel)
    {
        if (batch.Count == 0)
            return;
        if (await target.Store.WriteRecordsAsync(target.Tenant, [.. batch.Select(item => item.Change)], null, cancel))
        {
            target.Counts.Records += batch.Count;
        }
        else
        {
            foreach (var (line, change) in batch)
                await WriteAsync(line, change, cancel);
        }

        batch.Clear();
    }

    private async Task WriteAsync(long line, RecordChange change, CancellationToken cancel)
    {
        if (await target.Store.WriteRecordsAsync(target.Tenant, [change], null, cancel))
        {
            target.Counts.Records++;
            return;
        }

        var present = await target.Store.ReadRecordAsync(target.Tenant, change.Collection, change.Key, cancel);
        if (present is not null && present.Json.Span.SequenceEqual(change.Json!.Value.Span))
            target.Counts.Duplicates++;
        else
            Report(line, $"{change.Collection}/{change.Key}", "another record with this key is there already; that one stays");
    }

    private void Report(long line, string? id, string reason) => target.Report.Add(file, line, id, reason);

    /// <summary>Null when it is not a record.</summary>
    private static RecordChange? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("collection", out var collection) || collection.ValueKind != JsonValueKind.String
            || !root.TryGetProperty("key", out var key) || key.ValueKind != JsonValueKind.String
            || !root.TryGetProperty("json", out var json))
            return null;
        var change = new RecordChange(
            collection.GetString()!, key.GetString()!, JsonMarshal.GetRawUtf8Value(json).ToArray(), OnlyIfAbsent: true);
        return change.Collection.Length is > 0 and <= MaxCollection
            && change.Collection.All(letter => char.IsAsciiLetterLower(letter) || letter == '-') && change.Key.Length <= MaxKey
            ? change
            : null;
    }
}
