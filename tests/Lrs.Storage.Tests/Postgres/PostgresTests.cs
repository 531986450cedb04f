namespace CoursePackager.Lrs.Storage.Tests.Postgres;

/// <summary>The tests that share one server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
