using CoursePackager.Lrs.Storage.Postgres;

namespace CoursePackager.Lrs.Storage.Tests.Postgres;

/// <summary>The contract kept by the PostgreSQL store; each test has a schema of its own.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresStoreTests(PostgresServer server) : StoreContract
{
    private string? connection;

    private protected override async Task<IStore> OpenAsync() =>
        await PostgresStore.OpenAsync(connection ??= await server.NewSchemaAsync());
}
