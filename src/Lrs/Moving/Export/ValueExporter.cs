using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Moving.Export;

/// <summary>Writes documents and records. They change, so each export writes them anew, and replaces the file of the one before
/// when it is whole.</summary>
internal sealed class ValueExporter(IStore store, string tenant, ExportFolder folder)
{
    private const int DocumentPage = 100;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Documents left out because the store does not know what they belong to.</summary>
    public long Unknown { get; private set; }

    /// <summary>Returns how many were written.</summary>
    public Task<long> WriteDocumentsAsync(CancellationToken cancel) => ReplaceAsync(folder.Documents, async file =>
    {
        var inventory = (IStoreInventory)store;
        var count = 0L;
        string? after = null;
        while (await inventory.ReadDocumentsAsync(tenant, after, DocumentPage, cancel) is { Count: > 0 } page)
        {
            foreach (var (_, scope, document) in page)
            {
                if (scope is null)
                {
                    Unknown++;
                    continue;
                }

                await JsonLines.WriteAsync(file, RecordJson.Write(Line(scope, document)), cancel);
                count++;
            }

            after = page[^1].Place;
        }

        return count;
    });

    /// <summary>Returns how many were written.</summary>
    public Task<long> WriteRecordsAsync(CancellationToken cancel) => ReplaceAsync(folder.Records, async file =>
    {
        var count = 0L;
        foreach (var collection in await ((IStoreInventory)store).ListCollectionsAsync(tenant, cancel))
        {
            if (DerivedCollections.Names.Contains(collection))
                continue;
            await foreach (var record in store.ReadAllRecordsAsync(tenant, collection, "", cancel))
            {
                await JsonLines.WriteAsync(file, Line(collection, record), cancel);
                count++;
            }
        }

        return count;
    });

    private static ExportedDocument Line(DocumentScope scope, StoredDocument document) => new(
        scope.Kind, scope.Activity, scope.Agent, scope.Registration,
        document.Id, document.ContentType, document.Updated, document.Content.ToArray());

    /// <summary>The record's JSON as the store has it, byte for byte.</summary>
    private static ReadOnlyMemory<byte> Line(string collection, StoredRecord record)
    {
        var output = new ArrayBufferWriter<byte>(record.Json.Length + 256);
        using (var writer = new Utf8JsonWriter(output, Plain))
        {
            writer.WriteStartObject();
            writer.WriteString("collection", collection);
            writer.WriteString("key", record.Key);
            writer.WritePropertyName("json");
            writer.WriteRawValue(record.Json.Span, skipInputValidation: true);
            writer.WriteEndObject();
        }

        return output.WrittenMemory;
    }

    private static async Task<long> ReplaceAsync(string path, Func<Stream, Task<long>> write)
    {
        var fresh = path + ".new";
        long count;
        await using (var file = File.Create(fresh))
        {
            count = await write(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
        return count;
    }
}
