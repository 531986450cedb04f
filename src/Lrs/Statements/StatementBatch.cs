using System.Runtime.InteropServices;
using System.Text.Json;
using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Storage;
using CoursePackager.Xapi;
using CoursePackager.Xapi.Comparison;

namespace CoursePackager.Lrs.Statements;

/// <summary>The statements of one request, validated, with their ids and what the filters look at.</summary>
internal sealed class StatementBatch : IDisposable
{
    private readonly JsonDocument document;
    private readonly XapiVersion version;
    private readonly byte[] authority;

    private StatementBatch(JsonDocument document, XapiVersion version, byte[] authority, Guid? putId)
    {
        (this.document, this.version, this.authority) = (document, version, authority);
        Statements = document.RootElement.ValueKind == JsonValueKind.Array
            ? [.. document.RootElement.EnumerateArray()]
            : [document.RootElement];
        Ids = StatementIds.Assign(Statements, putId);
        Facts = ReadFacts();
    }

    public IReadOnlyList<JsonElement> Statements { get; }

    public IReadOnlyList<Guid> Ids { get; }

    public IReadOnlyList<StatementFacts> Facts { get; }

    /// <summary>Every attachment of every statement.</summary>
    public IReadOnlyCollection<DeclaredAttachment> Attachments => Facts is [var only]
        ? only.Attachments
        : [.. Facts.SelectMany(facts => facts.Attachments)];

    /// <summary>Statements that announce signatures.</summary>
    public SignedStatements Signed => new(Statements, Ids, version);

    /// <summary>Reads the JSON of a request: 400 with every fault when it is not valid.</summary>
    /// <param name="authority">JSON of the agent who vouches for the statements.</param>
    /// <param name="putId">Id of a PUT, which takes one statement; null for POST.</param>
    public static StatementBatch Read(byte[] json, XapiVersion version, byte[] authority, Guid? putId)
    {
        StatementErrors.ThrowIfInvalid(json, version);
        var document = JsonDocument.Parse(json, StatementErrors.Depth);
        try
        {
            return putId is null || document.RootElement.ValueKind != JsonValueKind.Array
                ? new StatementBatch(document, version, authority, putId)
                : throw XapiProblem.BadRequest("PUT takes one statement; send several with POST.");
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    /// <summary>The statements as they will be stored.</summary>
    /// <param name="attachments">Hashes of the attachments whose bytes are in the store.</param>
    /// <param name="now">When the request came.</param>
    public List<PreparedStatement> Prepare(IReadOnlySet<string> attachments, DateTimeOffset now)
    {
        var received = WireTime.Json(now);
        var prepared = new List<PreparedStatement>(Statements.Count);
        for (var i = 0; i < Statements.Count; i++)
        {
            var fingerprint = StatementComparer.Fingerprint(JsonMarshal.GetRawUtf8Value(Statements[i])).Value;
            prepared.Add(StatementPreparer.Prepare(
                Statements[i], Facts[i], version, authority, Ids[i], fingerprint, Kept(Facts[i], attachments), received));
        }

        return prepared;
    }

    public void Dispose() => document.Dispose();

    private StatementFacts[] ReadFacts()
    {
        using var agent = JsonDocument.Parse(authority);
        var reader = new StatementFactsReader();
        var facts = new StatementFacts[Statements.Count];
        for (var i = 0; i < facts.Length; i++)
            facts[i] = reader.Read(Statements[i], agent.RootElement);
        return facts;
    }

    private static IReadOnlyList<string> Kept(StatementFacts facts, IReadOnlySet<string> stored) => facts.Attachments.Count == 0
        ? []
        : [.. facts.Attachments.Select(item => item.Hash).Where(stored.Contains).Distinct()];
}
