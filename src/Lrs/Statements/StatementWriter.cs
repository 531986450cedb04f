using CoursePackager.Lrs.Credentials;
using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Projections;
using CoursePackager.Lrs.Storage;
using CoursePackager.Xapi.Comparison;

namespace CoursePackager.Lrs.Statements;

/// <summary>The write path: read, validate, prepare, append. All statements of a request are stored, or none.</summary>
internal sealed class StatementWriter(
    IStore store, AttachmentParts attachments, Authority authority, ProjectionSignal signal, TimeProvider time)
{
    /// <summary>Stores one statement under an id of the request, or one or many under their own ids; returns the ids in
    /// order.</summary>
    /// <param name="putId">Id of a PUT; null for POST.</param>
    public async Task<IReadOnlyList<Guid>> WriteAsync(HttpContext context, Guid? putId)
    {
        var cancel = context.RequestAborted;
        var credential = XapiRequest.Require(context, Scopes.StatementsWrite);
        var version = XapiRequest.Of(context).Version;
        var upload = await StatementUpload.ReadAsync(context.Request);
        using var batch = StatementBatch.Read(upload.Json, version, authority.Json(credential), putId);
        WriteAccess.Check(credential, batch);
        var stored = await attachments.StoreAsync(credential.Tenant, upload.Parts, batch.Attachments, batch.Signed, cancel);
        await AppendAsync(credential.Tenant, batch.Prepare(stored, time.GetUtcNow()), cancel);
        return batch.Ids;
    }

    private async Task AppendAsync(string tenant, List<PreparedStatement> batch, CancellationToken cancel)
    {
        var left = batch;
        while (left.Count > 0)
        {
            var result = await store.AppendAsync(tenant, left, cancel);
            if (!result.HasConflict)
            {
                signal.Notify();
                return;
            }

            var different = new List<Guid>();
            foreach (var (statement, _) in left.Zip(result.Outcomes).Where(item => item.Second == AppendOutcome.Conflict))
            {
                if (!await IsStoredAsync(tenant, statement, cancel))
                    different.Add(statement.Id);
            }

            if (different.Count > 0)
                throw Conflict(batch, different);
            left = [.. left.Where((_, i) => result.Outcomes[i] != AppendOutcome.Conflict)];
        }
    }

    /// <summary>Whether the stored statement differs only by a timestamp that the LRS set, here or elsewhere (xAPI 1.0.3 Data
    /// 2.3.1): then the fingerprints are different ones, and the statements are the same.</summary>
    private async Task<bool> IsStoredAsync(string tenant, PreparedStatement statement, CancellationToken cancel)
    {
        if (await store.GetStatementAsync(tenant, statement.Id, cancel) is not { } stored)
            return false;
        var sent = StatementComparer.Fingerprint(statement.Json.Span);
        if (sent.Value != statement.Fingerprint)
            sent = sent with { Timestamp = null }; // It came without one.
        return sent.Matches(StatementComparer.Fingerprint(stored.Json.Span));
    }

    private static XapiProblem Conflict(List<PreparedStatement> batch, List<Guid> different) => new(
        409,
        "Nothing was stored: a statement with the same id and other content is there already. Statements never change.",
        [
            .. batch
                .Select((statement, i) => (statement.Id, Path: batch.Count > 1 ? $"statement[{i}].id" : "statement.id"))
                .Where(item => different.Contains(item.Id))
                .Select(item => new ProblemDetail(item.Path, $"A different statement {item.Id} is stored already.")),
        ]);
}
