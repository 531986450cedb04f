using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Http;

/// <summary>Compressed requests and answers (RFC 9110 §8.4).</summary>
public sealed class CompressionTests
{
    private static readonly string[] Encodings = ["gzip", "br", "deflate"];

    [Requirement("HTTP RFC 9110 8.4", "Statements may be sent with gzip, brotli or deflate.")]
    public Task Takes_compressed_statements(Endpoint lrs) => Check.EachAsync(Encodings, async encoding =>
    {
        var statement = Make.Statement();
        await lrs.PostAsync("statements", Pack(encoding, statement.ToText()), Call.Json, ("Content-Encoding", encoding)).Expect(200);
        Assert.Equal(statement["actor"]!.ToText(), (await lrs.ReadAsync(statement.Id()))["actor"]!.ToText());
    });

    [Requirement("HTTP RFC 9110 8.4", "Documents may be sent compressed, and are stored as what they are.")]
    public Task Takes_compressed_documents(Endpoint lrs) => Check.EachAsync(Encodings, async encoding =>
    {
        var document = Document.State();
        await lrs.PutAsync(
            document.Address, Pack(encoding, "content"), "text/plain", ("Content-Encoding", encoding), ("If-None-Match", "*")).Expect(204);
        await lrs.UnchangedAsync(document, "content");
    });

    [Requirement("HTTP RFC 9110 8.4", "Multipart requests may be sent compressed.")]
    public async Task Takes_compressed_attachments(Endpoint lrs)
    {
        var file = new AttachedFile("text");
        var statement = Make.Statement().Attach(file);
        var body = MultipartBody.Of(statement, file);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            await gzip.WriteAsync(body.ToBytes());
        await lrs.PostAsync("statements", packed.ToArray(), body.ContentType, ("Content-Encoding", "gzip")).Expect(200);
        var answer = await lrs.GetAsync(Address.Statement(statement.Id()) + "&attachments=true").Expect(200);
        Assert.Equal(file.Bytes, Assert.Single(MultipartAnswer.Read(answer).Parts).Bytes);
    }

    [Requirement("HTTP RFC 9110 12.5.3", "Answers come in gzip or brotli to those who accept it, and plain to all others.")]
    public async Task Gives_compressed_answers(Endpoint lrs)
    {
        var statement = Make.Statement().Set("result.response", new string('é', 3000));
        await lrs.StoreAsync(statement);
        var plain = await lrs.GetAsync(Address.Statement(statement.Id())).Expect(200);
        Assert.Equal("", plain.Header("Content-Encoding"));
        foreach (var encoding in (string[])["gzip", "br"])
        {
            var answer = await lrs.GetAsync(Address.Statement(statement.Id()), ("Accept-Encoding", encoding)).Expect(200);
            Assert.Equal(encoding, answer.Header("Content-Encoding"));
            Assert.Contains("Accept-Encoding", answer.Header("Vary"), StringComparison.OrdinalIgnoreCase);
            Assert.Equal(plain.Json.ToText(), JsonNode.Parse(Unpack(encoding, answer.Bytes))!.ToText());
            Assert.True(answer.Bytes.Length < 1000);
        }

        var refused = await lrs.GetAsync(Address.Statement(statement.Id()), ("Accept-Encoding", "gzip;q=0, identity")).Expect(200);
        Assert.Equal("", refused.Header("Content-Encoding"));
    }

    [Requirement("Communication 3.1", "The ETag of a document is the same whether the answer is compressed or not, and works as a condition.")]
    public async Task Gives_one_tag_whatever_the_encoding(Endpoint lrs)
    {
        var document = Document.AgentProfile();
        var tag = await lrs.PutNewAsync(document, new string('x', 3000));
        var packed = await lrs.GetAsync(document.Address, ("Accept-Encoding", "gzip")).Expect(200);
        Assert.Equal("gzip", packed.Header("Content-Encoding"));
        Assert.Equal(tag, packed.Header("ETag"));
        // Proxies that compress make a weak tag of it.
        await lrs.PutAsync(document.Address, "two", "text/plain", ("If-Match", "W/" + tag)).Expect(204);
    }

    [Requirement("HTTP RFC 9110 8.4", "Damaged compressed data is refused, and an encoding that is not known is a 415.")]
    public async Task Refuses_what_it_cannot_unpack(Endpoint lrs)
    {
        var (statement, document) = (Make.Statement(), Document.State());
        await Check.EachAsync(Encodings, async encoding =>
        {
            var packed = Pack(encoding, string.Concat(Enumerable.Range(0, 500).Select(i => $"{i} ")));
            (string, string)[] headers = [("Content-Encoding", encoding), ("If-None-Match", "*")];
            await lrs.PutAsync(document.Address, packed[..(packed.Length / 2)], "text/plain", headers).ExpectRefusal();
            await lrs.PutAsync(document.Address, "not packed", "text/plain", headers).ExpectRefusal();
            await lrs.PostAsync("statements", statement, Call.Json, ("Content-Encoding", encoding)).ExpectRefusal();
        });
        await lrs.PostAsync("statements", statement, Call.Json, ("Content-Encoding", "lzma")).ExpectRefusal(415);
        await lrs.GetAsync(Address.Statement(statement.Id())).Expect(404);
        await lrs.GetAsync(document.Address).Expect(404);
    }

    [Requirement("HTTP RFC 9110 15.5.14", "The limit of size holds for what is unpacked.")]
    public Task Refuses_bodies_that_unpack_to_too_much(Endpoint lrs) => Check.EachAsync(["gzip", "br"], encoding => lrs.PostAsync(
        "statements", Pack(encoding, new string(' ', Support.Running.RunningService.MaxBodyBytes + 1)), Call.Json,
        ("Content-Encoding", encoding)).ExpectRefusal(413));

    private static byte[] Pack(string encoding, string text)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            _ => new ZLibStream(packed, CompressionLevel.Fastest),
        })
            stream.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private static string Unpack(string encoding, byte[] bytes)
    {
        using var packed = new MemoryStream(bytes);
        using Stream stream = encoding == "gzip"
            ? new GZipStream(packed, CompressionMode.Decompress) : new BrotliStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
