using System.Text;
using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 1.5: requests that bring attachments.</summary>
public sealed class MultipartTests
{
    private readonly AttachedFile file = new("text");

    [Requirement("Communication 1.5.1", "application/json takes statements without attachments.")]
    public Task Takes_json_without_attachments(Endpoint lrs) => lrs.StoreAsync(Make.Statement(), Make.Statement());

    [Requirement("Communication 1.5.1", "application/json takes attachments that all have a fileUrl.")]
    public Task Takes_json_with_file_urls(Endpoint lrs) => lrs.StoreAsync(Elsewhere(), Make.Statement(), Elsewhere());

    [Requirement("Communication 1.5.1", "application/json with an attachment that has no fileUrl is refused.")]
    public async Task Refuses_json_with_attachments_without_bytes(Endpoint lrs)
    {
        var fine = Make.Statement();
        await lrs.PostAsync("statements", Make.Batch(fine, Make.Statement().Attach(file))).ExpectRefusal();
        await lrs.GetAsync(Address.Statement(fine.Id())).Expect(404);
    }

    [Requirement("Communication 1.5", "application/json may have parameters, such as a charset, in any case.")]
    public async Task Takes_json_with_parameters(Endpoint lrs)
    {
        foreach (var type in (string[])["application/json; charset=utf-8", "application/json;charset=UTF-8", "Application/JSON; x=y"])
            await lrs.PostAsync("statements", Make.Statement(), type).Expect(200);
    }

    [Requirement("Communication 1.5", "Statements of any other content type are refused.")]
    public Task Refuses_other_content_types(Endpoint lrs) => Check.EachAsync(
        ["", "text/plain", "application/xml", "multipart/form-data; boundary=x", "application/octet-stream", "json"],
        type => lrs.PostAsync("statements", Make.Statement(), type).ExpectRefusal());

    [Requirement("Communication 1.5.2", "multipart/mixed brings statements and the bytes of their attachments, by POST and by PUT.")]
    public async Task Takes_statements_with_attachments(Endpoint lrs)
    {
        var (posted, put) = (Make.Statement().Attach(file), Make.Statement().Attach(file));
        var body = MultipartBody.Of(Make.Batch(posted, Make.Statement()), file);
        await lrs.PostAsync("statements", body.ToBytes(), body.ContentType).Expect(200);
        body = MultipartBody.Of(put, file);
        await lrs.PutAsync(Address.Statement(put.Id()), body.ToBytes(), body.ContentType).Expect(204);
        foreach (var statement in (JsonObject[])[posted, put])
            Assert.Equal(file.Bytes, await ReadBytesAsync(lrs, statement.Id()));
    }

    [Requirement("Communication 1.5.2", "The bytes are opaque: line ends, boundaries of others and zeros come back as sent.")]
    public async Task Keeps_every_byte(Endpoint lrs)
    {
        byte[] all = [.. Enumerable.Range(0, 512).Select(i => (byte)i)];
        AttachedFile[] files =
        [
            new([.. Encoding.UTF8.GetBytes("\r\n\r\n--other\r\n--" + MultipartBody.Boundary[2..] + "\r\n-- \r"), .. all], "application/x-odd; a=b"),
            new([], "application/x-empty"),
            new(Encoding.UTF8.GetBytes("\r\n"), "text/plain"),
        ];
        foreach (var odd in files)
        {
            var statement = Make.Statement().Attach(odd);
            await lrs.StoreAsync([odd], statement);
            Assert.Equal(odd.Bytes, await ReadBytesAsync(lrs, statement.Id()));
        }
    }

    [Requirement("Communication 1.5.2", "A file of some megabytes comes back as sent.")]
    public async Task Keeps_large_files(Endpoint lrs)
    {
        var bytes = new byte[3_000_000];
        new Random(7).NextBytes(bytes);
        Guid.NewGuid().ToByteArray().CopyTo(bytes, 0);
        var large = new AttachedFile(bytes, "application/octet-stream");
        var statement = Make.Statement().Attach(large);
        await lrs.StoreAsync([large], statement);
        Assert.Equal(bytes, await ReadBytesAsync(lrs, statement.Id()));
    }

    [Requirement("Communication 1.5.2", "The boundary is what the header says, quoted or not, up to 70 characters of RFC 2046.")]
    public async Task Takes_any_boundary(Endpoint lrs)
    {
        foreach (var boundary in (string[])["abcABC0123'()+_,-./:=?", "a b", "-", new string('x', 70)])
        {
            var body = new MultipartBody(boundary)
                .Add(Encoding.UTF8.GetBytes(Make.Statement().Attach(file).ToText()), ("Content-Type", Call.Json)).Add(file);
            await lrs.PostAsync("statements", body.ToBytes(), body.ContentType).Expect(200);
        }

        var plain = new MultipartBody("simple").Add(Encoding.UTF8.GetBytes(Make.Statement().ToText()), ("Content-Type", Call.Json));
        await lrs.PostAsync("statements", plain.ToBytes(), "multipart/mixed; charset=utf-8; boundary=simple").Expect(200);
    }

    [Requirement("Communication 1.5.2", "One copy of the bytes does for every attachment with that hash.")]
    public async Task Takes_one_copy_for_many_attachments(Endpoint lrs)
    {
        var (first, second) = (Make.Statement().Attach(file, file), Make.Statement().Attach(file));
        await lrs.StoreAsync([file], first, second);
        foreach (var statement in (JsonObject[])[first, second])
            Assert.Equal(file.Bytes, await ReadBytesAsync(lrs, statement.Id()));
    }

    [Requirement("Communication 1.5.2", "The same bytes twice in one request are taken.")]
    public async Task Takes_a_part_twice(Endpoint lrs)
    {
        var statement = Make.Statement().Attach(file, file);
        await lrs.StoreAsync([file, file], statement);
        Assert.Equal(file.Bytes, await ReadBytesAsync(lrs, statement.Id()));
    }

    [Requirement("Communication 1.5.2", "An attachment of a SubStatement brings its bytes too.")]
    public async Task Takes_attachments_of_SubStatements(Endpoint lrs)
    {
        var statement = Make.Statement().Set("object", Make.SubStatement().Attach(file));
        await lrs.StoreAsync([file], statement);
        Assert.Equal(file.Bytes, await ReadBytesAsync(lrs, statement.Id()));
    }

    [Requirement("Communication 1.5.2", "multipart/mixed takes statements without attachments, and attachments with a fileUrl alone.")]
    public async Task Takes_multipart_without_bytes(Endpoint lrs)
    {
        foreach (var statement in (JsonObject[])[Make.Statement(), Elsewhere()])
        {
            var body = MultipartBody.Of(statement);
            await lrs.PostAsync("statements", body.ToBytes(), body.ContentType).Expect(200);
        }

        await lrs.StoreAsync([file], Elsewhere(), Make.Statement().Attach(file));
    }

    [Requirement("Communication 1.5.2", "An attachment with neither fileUrl nor a part with its hash is refused, with all of the request.")]
    public async Task Refuses_attachments_without_bytes(Endpoint lrs)
    {
        var fine = Make.Statement().Attach(file);
        var body = MultipartBody.Of(Make.Batch(fine, Make.Statement().Attach(new AttachedFile("missing"))), file);
        await RefuseAsync(lrs, body);
        await lrs.GetAsync(Address.Statement(fine.Id())).Expect(404);
    }

    [Requirement("Communication 1.5.2", "A part whose bytes have another hash than its header says is refused.")]
    public Task Refuses_bytes_with_another_hash(Endpoint lrs)
    {
        var body = MultipartBody.Of(Make.Statement().Attach(file));
        return RefuseAsync(lrs, body.Add(Encoding.UTF8.GetBytes("other"), Headers(file)));
    }

    [Requirement("Communication 1.5.2", "Each part behind the first has X-Experience-API-Hash.")]
    public Task Refuses_a_part_without_a_hash(Endpoint lrs) => RefuseAsync(
        lrs, MultipartBody.Of(Make.Statement().Attach(file)).Add(file.Bytes, [.. Headers(file).Where(item => item.Name[0] != 'X')]));

    [Requirement("Communication 1.5.2", "Each part behind the first has Content-Transfer-Encoding: binary.")]
    public Task Refuses_a_part_that_is_not_binary(Endpoint lrs) => Check.EachAsync(
        ["base64", "quoted-printable", ""],
        encoding =>
        {
            var headers = Headers(file).Select(item => item.Name.EndsWith("Encoding", StringComparison.Ordinal) ? (item.Name, encoding) : item)
                .Where(item => item.Item2.Length > 0);
            return RefuseAsync(lrs, MultipartBody.Of(Make.Statement().Attach(file)).Add(file.Bytes, [.. headers]));
        });

    [Requirement("Communication 1.5.2", "A part that belongs to no attachment is refused.")]
    public async Task Refuses_surplus_parts(Endpoint lrs)
    {
        await RefuseAsync(lrs, MultipartBody.Of(Make.Statement(), file));
        await RefuseAsync(lrs, MultipartBody.Of(Make.Statement().Attach(file), file, new AttachedFile("surplus")));
    }

    [Requirement("Communication 1.5.2", "The first part has the statements, as application/json.")]
    public async Task Refuses_another_first_part(Endpoint lrs)
    {
        var statement = Encoding.UTF8.GetBytes(Make.Statement().Attach(file).ToText());
        await RefuseAsync(lrs, new MultipartBody().Add(statement).Add(file));
        await RefuseAsync(lrs, new MultipartBody().Add(statement, ("Content-Type", "text/plain")).Add(file));
        await RefuseAsync(lrs, new MultipartBody().Add(file).Add(statement, ("Content-Type", Call.Json)));
    }

    [Requirement("Communication 1.5.2", "A multipart body without boundary, or cut off before its end, is refused.")]
    public async Task Refuses_damaged_bodies(Endpoint lrs)
    {
        var body = MultipartBody.Of(Make.Statement().Attach(file), file);
        await lrs.PostAsync("statements", body.ToBytes(), "multipart/mixed").ExpectRefusal();
        await lrs.PostAsync("statements", body.ToBytes(), "multipart/mixed; boundary=").ExpectRefusal();
        await lrs.PostAsync("statements", body.ToBytes(), "multipart/mixed; boundary=another").ExpectRefusal();
        await lrs.PostAsync("statements", body.ToBytes()[..^6], body.ContentType).ExpectRefusal();
        await lrs.PostAsync("statements", body.ToBytes()[..^80], body.ContentType).ExpectRefusal();
        await lrs.PostAsync("statements", Array.Empty<byte>(), body.ContentType).ExpectRefusal();
    }

    private static JsonObject Elsewhere()
    {
        var statement = Make.Statement().Attach(new AttachedFile("elsewhere"));
        return statement.Set("attachments.0.fileUrl", "https://files.example.com/a");
    }

    private static (string Name, string Value)[] Headers(AttachedFile file) =>
        [("Content-Type", file.Type), ("Content-Transfer-Encoding", "binary"), ("X-Experience-API-Hash", file.Hash)];

    private static Task RefuseAsync(Endpoint lrs, MultipartBody body) =>
        lrs.PostAsync("statements", body.ToBytes(), body.ContentType).ExpectRefusal();

    private static async Task<byte[]> ReadBytesAsync(Endpoint lrs, string id)
    {
        var answer = await lrs.GetAsync(Address.Statement(id) + "&attachments=true").Expect(200);
        return Assert.Single(MultipartAnswer.Read(answer).Parts).Bytes;
    }
}
