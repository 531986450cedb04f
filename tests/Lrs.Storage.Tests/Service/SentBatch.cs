using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>One request of a client: statements, the last of which may void an older one, and perhaps an attachment of the
/// first.</summary>
internal sealed class SentBatch
{
    private const string Boundary = "between-the-parts";
    private const string Voided = "http://adlnet.gov/expapi/verbs/voided";

    public SentBatch(Random random, Guid? target, byte[]? attachment)
    {
        Attachment = attachment;
        var count = random.Next(1, 9);
        Statements = [.. Enumerable.Range(1, count).Select(place => Make(random, place == count ? target : null))];
        if (attachment is not null)
            Statements[0].Json["attachments"] = new JsonArray(Describe(attachment));
    }

    public IReadOnlyList<SentStatement> Statements { get; }

    public byte[]? Attachment { get; }

    /// <summary>The service has answered 200.</summary>
    public bool IsAcknowledged { get; set; }

    /// <summary>The service has answered 507: nothing of it was kept.</summary>
    public bool IsRefused { get; set; }

    public HttpContent ToContent()
    {
        var json = Encoding.UTF8.GetBytes(new JsonArray([.. Statements.Select(sent => sent.Json.DeepClone())]).ToJsonString());
        var first = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        if (Attachment is null)
            return first;
        var second = new ByteArrayContent(Attachment)
        {
            Headers =
            {
                { "Content-Type", "application/octet-stream" },
                { "Content-Transfer-Encoding", "binary" },
                { "X-Experience-API-Hash", Convert.ToHexStringLower(SHA256.HashData(Attachment)) },
            },
        };
        return new MultipartContent("mixed", Boundary) { first, second };
    }

    private static SentStatement Make(Random random, Guid? target)
    {
        var id = Guid.NewGuid();
        JsonObject referred = target is { } voided
            ? new() { ["objectType"] = "StatementRef", ["id"] = voided.ToString() }
            : new() { ["id"] = $"http://example.org/activities/{random.Next(20)}" };
        var json = new JsonObject
        {
            ["id"] = id.ToString(),
            ["actor"] = new JsonObject { ["mbox"] = $"mailto:learner{random.Next(50)}@example.org" },
            ["verb"] = new JsonObject { ["id"] = target is null ? "http://example.org/verbs/wrote" : Voided },
            ["object"] = referred,
            ["result"] = new JsonObject { ["response"] = new string((char)('a' + random.Next(26)), random.Next(2000)) },
        };
        return new SentStatement(id, json, target);
    }

    private static JsonObject Describe(byte[] attachment) => new()
    {
        ["usageType"] = "http://example.org/attachments/work",
        ["display"] = new JsonObject { ["en"] = "Work" },
        ["contentType"] = "application/octet-stream",
        ["length"] = attachment.Length,
        ["sha2"] = Convert.ToHexStringLower(SHA256.HashData(attachment)),
    };
}
