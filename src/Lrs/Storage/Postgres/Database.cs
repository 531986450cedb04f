using Npgsql;

namespace CoursePackager.Lrs.Storage.Postgres;

/// <summary>Runs work on pooled connections and turns the driver's failures into those of the store.</summary>
internal sealed class Database(NpgsqlDataSource source) : IAsyncDisposable
{
    /// <summary>Work that may be done twice without harm: when the connection breaks it is tried once more on a new one, so that
    /// a restart of the server does not reach the callers.</summary>
    public Task<T> RepeatableAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancel) =>
        RunAsync(work, tries: 2, cancel);

    /// <summary>Work that is done once: whether it took effect is not known when the connection breaks.</summary>
    public Task<T> OnceAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancel) =>
        RunAsync(work, tries: 1, cancel);

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<T> RunAsync<T>(Func<NpgsqlConnection, Task<T>> work, int tries, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(cancel);
                return await work(connection);
            }
            catch (Exception failure) when (tried < tries && PostgresFailure.IsBrokenConnection(failure))
            {
            }
            catch (Exception failure) when (PostgresFailure.Typed(failure) is { } typed)
            {
                throw typed;
            }
        }
    }
}
