using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Statements;

public sealed class AttachmentTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    private const string Multipart = "multipart/mixed; boundary=\"-------x-1\"";
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("a\r\n--not the boundary\r\nb\0");
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Content));

    [Fact]
    public async Task Gives_attachments_back_once_whoever_names_them()
    {
        var activity = Sample.NewIri();
        var batch = new JsonArray(WithAttachment(activity, null), WithAttachment(activity, null)).ToJsonString();
        var posted = await lrs.SendAsync("POST", "/xapi/statements", Body(batch, (Hash, Content)), contentType: Multipart);
        Assert.True((int)posted.Status == 200, posted.Text);

        var address = $"/xapi/statements?activity={Uri.EscapeDataString(activity)}";
        var with = await lrs.SendAsync("GET", address + "&attachments=true");
        Assert.StartsWith("multipart/mixed; boundary=", with.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal(2, with.Text.Split(Encoding.UTF8.GetString(Content)).Length);
        Assert.Contains($"X-Experience-API-Hash: {Hash}\r\n", with.Text, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/plain\r\n", with.Text, StringComparison.Ordinal);
        var without = await lrs.SendAsync("GET", address);
        Assert.StartsWith("application/json", without.Header("Content-Type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_an_attachment_that_lies_elsewhere()
    {
        var answer = await lrs.SendAsync(
            "POST", "/xapi/statements", WithAttachment(Sample.NewIri(), "https://files.example/a.txt"));
        Assert.Equal(200, (int)answer.Status);
    }

    [Fact]
    public async Task Takes_multipart_without_attachments()
    {
        var answer = await lrs.SendAsync(
            "POST", "/xapi/statements", Body(Sample.Statement().ToJsonString()), contentType: Multipart);
        Assert.Equal(200, (int)answer.Status);
    }

    [Fact]
    public async Task Refuses_wrong_bytes_surplus_parts_and_attachments_without_bytes()
    {
        var statement = WithAttachment(Sample.NewIri(), null).ToJsonString();
        var wrong = Body(statement, (Hash, Encoding.UTF8.GetBytes("other")));
        var surplus = Body(Sample.Statement().ToJsonString(), (Hash, Content));
        Assert.Equal(400, (int)(await lrs.SendAsync("POST", "/xapi/statements", wrong, contentType: Multipart)).Status);
        Assert.Equal(400, (int)(await lrs.SendAsync("POST", "/xapi/statements", surplus, contentType: Multipart)).Status);
        Assert.Equal(400, (int)(await lrs.SendAsync("POST", "/xapi/statements", statement)).Status);
        var truncated = Body(statement, (Hash, Content))[..^6];
        Assert.Equal(400, (int)(await lrs.SendAsync("POST", "/xapi/statements", truncated, contentType: Multipart)).Status);
    }

    private static JsonObject WithAttachment(string activity, string? fileUrl)
    {
        var attachment = new JsonObject
        {
            ["usageType"] = "http://example.com/usage",
            ["display"] = new JsonObject { ["en"] = "A file" },
            ["contentType"] = "text/plain",
            ["length"] = Content.Length,
            ["sha2"] = Hash,
        };
        if (fileUrl is not null)
            attachment["fileUrl"] = fileUrl;
        return Sample.Statement(activity).With("attachments", new JsonArray(attachment));
    }

    private static byte[] Body(string json, params (string Hash, byte[] Bytes)[] parts)
    {
        using var body = new MemoryStream();
        Write($"---------x-1\r\nContent-Type: application/json\r\n\r\n{json}");
        foreach (var (hash, bytes) in parts)
        {
            Write($"\r\n---------x-1\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: {hash}\r\n\r\n");
            body.Write(bytes);
        }

        Write("\r\n---------x-1--\r\n");
        return body.ToArray();

        void Write(string text) => body.Write(Encoding.UTF8.GetBytes(text));
    }
}
