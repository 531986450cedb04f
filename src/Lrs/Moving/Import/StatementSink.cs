using System.Runtime.InteropServices;
using System.Text.Json;
using CoursePackager.Lrs.Statements;
using CoursePackager.Lrs.Storage;
using CoursePackager.Xapi;
using CoursePackager.Xapi.Comparison;
using CoursePackager.Xapi.Formats;
using CoursePackager.Xapi.Validation;

namespace CoursePackager.Lrs.Moving.Import;

/// <summary>Checks statements as strictly as those that clients send, and appends them in batches. A conflict takes only its own
/// statement out of the batch.</summary>
/// <param name="authority">JSON of the agent who vouches for statements that have no authority.</param>
internal sealed class StatementSink(
    ImportTarget target, ImportFile file, AttachmentImporter attachments, byte[] authority, TimeProvider time) : IImportSink
{
    private const int MaxBatch = 500;
    private const long MaxBatchBytes = 4L << 20;
    private const int ListedErrors = 3;

    private readonly StatementFactsReader reader = new();
    private List<(long Line, PreparedStatement Statement)> batch = [];
    private long bytes;

    public bool IsFull => batch.Count >= MaxBatch || bytes >= MaxBatchBytes;

    public async Task AddAsync(ImportItem item, CancellationToken cancel)
    {
        try
        {
            using var document = JsonDocument.Parse(item.Json, StatementErrors.Depth);
            if (Check(item, document.RootElement) is not var (id, version))
                return;
            var facts = ReadFacts(document.RootElement);
            var kept = await attachments.TakeAsync(facts.Attachments, cancel);
            var statement = Prepare(document.RootElement, facts, version, id, kept);
            batch.Add((item.Line, statement));
            bytes += statement.Json.Length;
            foreach (var lost in facts.Attachments.Where(declared => !declared.HasFileUrl && !kept.Contains(declared.Hash)))
                Report(item.Line, id, $"the statement is imported, but the bytes of its attachment {lost.Hash} are not there");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            Report(item.Line, null, $"it is not JSON: {broken.Message}");
        }
    }

    public async Task FlushAsync(CancellationToken cancel)
    {
        while (batch.Count > 0)
        {
            var result = await target.Store.AppendAsync(target.Tenant, [.. batch.Select(item => item.Statement)], cancel);
            if (result.HasConflict)
            {
                await DropConflictsAsync(result, cancel);
                continue;
            }

            var stored = result.Outcomes.Count(outcome => outcome == AppendOutcome.Stored);
            target.Counts.Statements += stored;
            target.Counts.Duplicates += batch.Count - stored;
            batch.Clear();
        }

        bytes = 0;
    }

    private async Task DropConflictsAsync(AppendResult result, CancellationToken cancel)
    {
        foreach (var ((line, statement), _) in batch.Zip(result.Outcomes).Where(item => item.Second == AppendOutcome.Conflict))
        {
            if (await IsStoredAsync(statement, cancel))
                target.Counts.Duplicates++;
            else
                Report(line, statement.Id, "another statement with this id is stored already; that one stays");
        }

        batch = [.. batch.Where((_, i) => result.Outcomes[i] != AppendOutcome.Conflict)];
    }

    /// <summary>Whether it is the stored one as the store serves it: a client may have sent it without the timestamp that the
    /// store then gave it.</summary>
    private async Task<bool> IsStoredAsync(PreparedStatement statement, CancellationToken cancel) =>
        await target.Store.GetStatementAsync(target.Tenant, statement.Id, cancel) is { } stored
        && StatementComparer.AreSame(stored.Json.Span, statement.Json.Span);

    /// <summary>Id and version of a statement that can be stored; null when the reason against it has been reported.</summary>
    private (Guid Id, XapiVersion Version)? Check(ImportItem item, JsonElement root)
    {
        var version = VersionOf(root);
        var id = IdOf(root);
        var errors = StatementValidator.Validate(item.Json.Span, version);
        if (errors.Count > 0)
            Report(item.Line, id, string.Join("; ", errors.Take(ListedErrors).Select(error => $"{error.Path} {error.Message}")));
        else if (id is null)
            Report(item.Line, null, "it has no id; statements that an LRS has stored have one");
        return errors.Count == 0 && id is { } own ? (own, version) : null;
    }

    private StatementFacts ReadFacts(JsonElement root)
    {
        if (root.TryGetProperty("authority", out var own))
            return reader.Read(root, own);
        using var vouching = JsonDocument.Parse(authority);
        return reader.Read(root, vouching.RootElement);
    }

    private PreparedStatement Prepare(
        JsonElement root, StatementFacts facts, XapiVersion version, Guid id, IReadOnlyList<string> kept)
    {
        var fingerprint = StatementComparer.Fingerprint(JsonMarshal.GetRawUtf8Value(root)).Value;
        return StatementPreparer.PrepareImported(root, facts, version, authority, id, fingerprint, kept, time.GetUtcNow());
    }

    private static XapiVersion VersionOf(JsonElement root) =>
        Text(root, "version")?.StartsWith("2.", StringComparison.Ordinal) == true ? XapiVersion.V200 : XapiVersion.V103;

    private static Guid? IdOf(JsonElement root) => Uuid.TryParse(Text(root, "id"), out var id) ? id : null;

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private void Report(long line, Guid? id, string reason) => target.Report.Add(file, line, id?.ToString("D"), reason);
}
