using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Storage.Postgres;

namespace CoursePackager.Lrs.Storage.Tests.Postgres;

/// <summary>What an administrator meets when the database is not as it should be: one sentence that says what to
/// change.</summary>
[Collection(PostgresTests.Name)]
public sealed class OpeningTests(PostgresServer server)
{
    [Theory]
    [InlineData("nonsense", "--connection \"Host=")]
    [InlineData("Host=127.0.0.1;Colour=red", "--connection \"Host=")]
    [InlineData("Database=lrs", "Host is missing")]
    [InlineData("Host=127.0.0.1;Port=1;Username=postgres", "No database server answers at 127.0.0.1:1")]
    public async Task Says_what_is_wrong_with_the_connection_string(string connection, string expected) =>
        Assert.Contains(expected, await RefusalAsync(connection), StringComparison.Ordinal);

    [Fact]
    public async Task Says_that_the_database_is_missing() =>
        Assert.Contains(
            "There is no database 'absent'", await RefusalAsync(server.Connection("absent")), StringComparison.Ordinal);

    [Fact]
    public async Task Says_that_the_schema_is_missing() =>
        Assert.Contains(
            "create it", await RefusalAsync(server.Connection() + ";Search Path=absent"), StringComparison.Ordinal);

    [Fact]
    public async Task Says_that_the_user_is_not_let_in() =>
        Assert.Contains(
            "does not let 'nobody' in",
            await RefusalAsync(server.Connection().Replace("=postgres;Database", "=nobody;Database", StringComparison.Ordinal)),
            StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_a_database_that_a_newer_version_has_upgraded()
    {
        var connection = await server.NewSchemaAsync();
        await using (await PostgresStore.OpenAsync(connection))
        {
        }

        await server.ExecuteAsync($"INSERT INTO {PostgresServer.SchemaOf(connection)}.schema_migration (number, name) VALUES (9999, 'later')");

        Assert.Contains("newer version", await RefusalAsync(connection), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Processes_that_start_together_share_the_work_of_making_the_tables()
    {
        var connection = await server.NewSchemaAsync();

        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PostgresStore.OpenAsync(connection))));

        foreach (var store in stores)
        {
            await store.AppendAsync("default", Make.Batch(2), CancellationToken.None);
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Defaults_of_the_server_do_not_weaken_what_is_promised()
    {
        var connection = await server.NewSchemaAsync();
        var schema = PostgresServer.SchemaOf(connection);
        await server.ExecuteAsync(
            $"""
            CREATE ROLE {schema} LOGIN SUPERUSER;
            ALTER ROLE {schema} SET synchronous_commit = off;
            ALTER ROLE {schema} SET default_transaction_isolation = 'repeatable read';
            """);
        await using var store = await PostgresStore.OpenAsync(
            connection.Replace("Username=postgres", $"Username={schema}", StringComparison.Ordinal));
        await server.ExecuteAsync(
            $"""
            CREATE FUNCTION {schema}.settings() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
              ASSERT current_setting('synchronous_commit') = 'on' AND current_setting('transaction_isolation') = 'read committed';
              RETURN new;
            END $$;
            CREATE TRIGGER settings BEFORE INSERT ON {schema}.statement FOR EACH ROW EXECUTE FUNCTION {schema}.settings();
            """);

        Assert.False((await store.AppendAsync("default", Make.Batch(1), CancellationToken.None)).HasConflict);
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        var store = await PostgresStore.OpenAsync(await server.NewSchemaAsync());
        await store.DisposeAsync();

        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => store.AppendAsync("default", Make.Batch(1), CancellationToken.None));
        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => store.ReadChangesAsync("default", 0, 1, CancellationToken.None));
    }

    private static async Task<string> RefusalAsync(string connection)
    {
        var refusal = await Assert.ThrowsAsync<StoreSettingsException>(() => PostgresStore.OpenAsync(connection));
        Assert.DoesNotContain('\n', refusal.Message);
        return refusal.Message;
    }
}
