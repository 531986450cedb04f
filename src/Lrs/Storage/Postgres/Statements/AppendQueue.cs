using System.Collections.Concurrent;

namespace CoursePackager.Lrs.Storage.Postgres.Statements;

/// <summary>Group commit: one writer for each tenant.</summary>
internal sealed class AppendQueue(StatementAppender appender) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TenantWriter> writers = new(StringComparer.Ordinal);
    private volatile bool closing;

    /// <summary>Appends a batch; its task ends when it is committed or refused.</summary>
    public Task<AppendResult> AppendAsync(string tenant, IReadOnlyList<PreparedStatement> batch, CancellationToken cancel)
    {
        // A write cannot be called back once it is handed over: its group may be on the way already.
        cancel.ThrowIfCancellationRequested();
        if (closing)
            throw new StoreUnavailableException("The store is closing. Send the request again.");
        return writers.GetOrAdd(tenant, name => new TenantWriter(name, appender)).AppendAsync(new PendingAppend(batch));
    }

    /// <summary>Finishes the batches that wait.</summary>
    public async ValueTask DisposeAsync()
    {
        closing = true;
        foreach (var writer in writers.Values)
            await writer.FinishAsync();
    }
}
