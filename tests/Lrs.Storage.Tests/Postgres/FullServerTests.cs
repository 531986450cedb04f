using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Storage.Postgres;

namespace CoursePackager.Lrs.Storage.Tests.Postgres;

/// <summary>The server's disk is full: a trigger gives the server's own answer to any write.</summary>
[Collection(PostgresTests.Name)]
public sealed class FullServerTests(PostgresServer server)
{
    private const string Tenant = "default";
    private static readonly DocumentScope State = new(DocumentKind.State, "http://a", "mbox:mailto:a@b", null);

    [Fact]
    public async Task Refuses_writes_goes_on_reading_and_writes_again_when_there_is_room()
    {
        var connection = await server.NewSchemaAsync();
        await using var store = await PostgresStore.OpenAsync(connection);
        var kept = Make.Statement();
        await store.AppendAsync(Tenant, [kept], CancellationToken.None);

        await FillAsync(connection);
        foreach (var write in Writes(store))
            await Assert.ThrowsAsync<StoreFullException>(write);
        Assert.Equal(kept.Id, Assert.Single(await store.ReadChangesAsync(Tenant, 0, 10, CancellationToken.None)).Id);

        await server.ExecuteAsync($"DROP FUNCTION {PostgresServer.SchemaOf(connection)}.full_disk CASCADE");
        foreach (var write in Writes(store))
            await write();
        Assert.Equal(2, (await store.ReadChangesAsync(Tenant, 0, 10, CancellationToken.None))[^1].Sequence);
    }

    private static Func<Task>[] Writes(PostgresStore store) =>
    [
        () => store.AppendAsync(Tenant, Make.Batch(1), CancellationToken.None),
        () => store.WriteDocumentAsync(
            Tenant,
            new DocumentWrite(State, "d", "text/plain", "x"u8.ToArray(), DocumentPrecondition.None),
            CancellationToken.None),
        () => store.WriteRecordsAsync(Tenant, [new RecordChange("things", "a", "{}"u8.ToArray())], null, CancellationToken.None),
        () => store.PutAttachmentAsync(Tenant, new MemoryStream([1, 2, 3]), CancellationToken.None),
    ];

    private async Task FillAsync(string connection)
    {
        var schema = PostgresServer.SchemaOf(connection);
        var triggers = new[] { "statement", "document", "record", "attachment_part" }.Select(table =>
            $"CREATE TRIGGER full_disk BEFORE INSERT ON {schema}.{table} FOR EACH ROW EXECUTE FUNCTION {schema}.full_disk();");
        await server.ExecuteAsync(
            $"""
            CREATE FUNCTION {schema}.full_disk() RETURNS trigger LANGUAGE plpgsql
            AS $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
            {string.Join('\n', triggers)}
            """);
    }
}
