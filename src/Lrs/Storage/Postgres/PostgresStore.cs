using CoursePackager.Lrs.Storage.Postgres.Attachments;
using CoursePackager.Lrs.Storage.Postgres.Documents;
using CoursePackager.Lrs.Storage.Postgres.Opening;
using CoursePackager.Lrs.Storage.Postgres.Records;
using CoursePackager.Lrs.Storage.Postgres.Statements;

namespace CoursePackager.Lrs.Storage.Postgres;

/// <summary>
/// The store for more than one process or machine: any number of services may share a PostgreSQL database. All decisions are made
/// inside the database, so the processes need not know of each other. See docs/adr/0007-postgres-store.md.
/// </summary>
internal sealed class PostgresStore : IStore, IStoreInventory
{
    private readonly Database database;
    private readonly AppendQueue appends;
    private readonly StatementTable statements;
    private readonly DocumentTable documents;
    private readonly AttachmentTable attachments;
    private readonly RecordTable records;

    private PostgresStore(Database database, Partitions partitions)
    {
        this.database = database;
        var months = partitions == Partitions.Monthly ? new StatementMonths(database) : null;
        appends = new AppendQueue(new StatementAppender(database, months is null ? "append_statements" : "append_by_month"));
        statements = new StatementTable(database, months);
        documents = new DocumentTable(database);
        attachments = new AttachmentTable(database);
        records = new RecordTable(database);
    }

    /// <summary>Connects and brings the tables up to date; several processes may do so at once.</summary>
    /// <param name="connection">Npgsql connection string, such as <c>Host=db;Database=lrs;Username=lrs;Password=…</c>.</param>
    /// <param name="partitions">What the database must have, or be given when it is new; null: whatever it has.</param>
    /// <exception cref="StoreSettingsException">The connection string, the server or the database do not fit.</exception>
    /// <exception cref="StoreUnavailableException">The server failed meanwhile.</exception>
    public static async Task<PostgresStore> OpenAsync(
        string connection, Partitions? partitions = null, CancellationToken cancel = default)
    {
        var (database, present) = await DatabaseOpener.OpenAsync(connection, partitions, cancel);
        var store = new PostgresStore(database, present);
        try
        {
            await store.attachments.RemoveAbandonedAsync(cancel);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    public Task<AppendResult> AppendAsync(string tenant, IReadOnlyList<PreparedStatement> batch, CancellationToken cancel) =>
        appends.AppendAsync(tenant, batch, cancel);

    public Task<StoredStatement?> GetStatementAsync(string tenant, Guid id, CancellationToken cancel) =>
        statements.GetAsync(tenant, id, cancel);

    public Task<StatementPage> QueryAsync(string tenant, StatementQuery query, CancellationToken cancel) =>
        statements.QueryAsync(tenant, query, cancel);

    public Task<IReadOnlyList<StoredStatement>> ReadChangesAsync(
        string tenant, long after, int limit, CancellationToken cancel) =>
        statements.ReadChangesAsync(tenant, after, limit, cancel);

    public Task<DateTimeOffset> ConsistentThroughAsync(string tenant, CancellationToken cancel) =>
        statements.ConsistentThroughAsync(tenant, cancel);

    public Task<StoredDocument?> GetDocumentAsync(string tenant, DocumentScope scope, string id, CancellationToken cancel) =>
        documents.GetAsync(tenant, scope, id, cancel);

    public Task<IReadOnlyList<string>> ListDocumentsAsync(
        string tenant, DocumentScope scope, DateTimeOffset? since, CancellationToken cancel) =>
        documents.ListAsync(tenant, scope, since, cancel);

    public Task<bool> WriteDocumentAsync(string tenant, DocumentWrite write, CancellationToken cancel) =>
        documents.WriteAsync(tenant, write, cancel);

    public Task<string> PutAttachmentAsync(string tenant, Stream content, CancellationToken cancel) =>
        attachments.PutAsync(tenant, content, cancel);

    public Task<Stream?> OpenAttachmentAsync(string tenant, string sha256, CancellationToken cancel) =>
        attachments.OpenAsync(tenant, sha256, cancel);

    public Task<IReadOnlyList<StoredRecord>> ReadRecordsAsync(
        string tenant, string collection, IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        records.ReadAsync(tenant, collection, keys, cancel);

    public Task<IReadOnlyList<StoredRecord>> ListRecordsAsync(
        string tenant, string collection, string prefix, string? after, int limit, CancellationToken cancel) =>
        records.ListAsync(tenant, collection, prefix, after, limit, cancel);

    public Task<bool> WriteRecordsAsync(
        string tenant, IReadOnlyList<RecordChange> changes, Checkpoint? checkpoint, CancellationToken cancel) =>
        records.WriteAsync(tenant, changes, checkpoint, cancel);

    public Task<long> ReadCheckpointAsync(string tenant, string projection, CancellationToken cancel) =>
        records.ReadCheckpointAsync(tenant, projection, cancel);

    public Task<IReadOnlyList<FoundDocument>> ReadDocumentsAsync(
        string tenant, string? after, int limit, CancellationToken cancel) =>
        documents.ReadAllAsync(tenant, after, limit, cancel);

    public Task<IReadOnlyList<string>> ListCollectionsAsync(string tenant, CancellationToken cancel) =>
        records.ListCollectionsAsync(tenant, cancel);

    /// <summary>Finishes the appends that wait and closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await appends.DisposeAsync();
        await database.DisposeAsync();
    }
}
