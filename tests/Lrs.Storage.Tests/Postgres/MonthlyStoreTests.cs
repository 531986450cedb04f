using CoursePackager.Lrs.Storage.Postgres;
using CoursePackager.Lrs.Storage.Postgres.Opening;

namespace CoursePackager.Lrs.Storage.Tests.Postgres;

/// <summary>The contract of statements kept with monthly partitions, by a clock that leaves hardly two groups of statements in one month.
/// The other tables are as without; CONTRIBUTING.md says how to run all tests with partitions.</summary>
[Collection(PostgresTests.Name)]
public sealed class MonthlyStoreTests(PostgresServer server) : StatementContract
{
    private string? connection;

    private protected override async Task<IStore> OpenAsync() => await PostgresStore.OpenAsync(
        connection ??= await MonthlyDatabase.NewAsync(server, MonthlyDatabase.Hurrying), Partitions.Monthly);
}
