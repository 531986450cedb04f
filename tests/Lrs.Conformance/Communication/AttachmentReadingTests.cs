using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 2.1.3: the parameter attachments.</summary>
public sealed class AttachmentReadingTests
{
    private readonly AttachedFile file = new("text");
    private readonly string activity = Make.Iri();

    [Requirement("Communication 2.1.3", "With attachments=true the answer is multipart/mixed with statements first, in the form of requests.")]
    public async Task Gives_attachments_in_the_form_of_requests(Endpoint lrs)
    {
        var statement = Make.Statement(activity).Attach(file);
        await lrs.StoreAsync([file], statement);
        var answer = MultipartAnswer.Read(await ReadAsync(lrs, statement));
        Assert.Equal(statement.Id(), answer.Json.AsObject().Id());
        var part = Assert.Single(answer.Parts);
        Assert.Equal(file.Bytes, part.Bytes);
        Assert.Equal(file.Hash, part.Headers["X-Experience-API-Hash"]);
        Assert.Equal("binary", part.Headers["Content-Transfer-Encoding"]);
        Assert.Equal(file.Type, part.Headers["Content-Type"]);
    }

    [Requirement("Communication 2.1.3", "What was given with attachments can be sent as it is.")]
    public async Task Gives_what_can_be_sent_again(Endpoint lrs)
    {
        var statement = Make.Statement(activity).Attach(file);
        await lrs.StoreAsync([file], statement);
        var answer = await ReadAsync(lrs, statement);
        await lrs.PostAsync("statements", answer.Bytes, answer.Header("Content-Type")).Expect(200);
    }

    [Requirement("Communication 2.1.3", "A list gives each attachment once, however many statements name it.")]
    public async Task Gives_each_attachment_once(Endpoint lrs)
    {
        var other = new AttachedFile("other");
        await lrs.StoreAsync(
            [file, other], Make.Statement(activity).Attach(file, file), Make.Statement(activity).Attach(other, file), Make.Statement(activity));
        var answer = MultipartAnswer.Read(await ListAsync(lrs, "true"));
        Assert.Equal(3, answer.Json["statements"]!.AsArray().Count);
        var hashes = answer.Parts.Select(part => part.Headers["X-Experience-API-Hash"]);
        Assert.Equal(((string[])[file.Hash, other.Hash]).Order(StringComparer.Ordinal), hashes.Order(StringComparer.Ordinal));
    }

    [Requirement("Communication 2.1.3", "With attachments=true it is multipart/mixed also when there are none, or only fileUrls.")]
    public async Task Gives_multipart_also_without_attachments(Endpoint lrs)
    {
        Assert.Empty(MultipartAnswer.Read(await ListAsync(lrs, "true")).Parts);
        var statement = Make.Statement(activity).Attach(new AttachedFile("elsewhere")).Set("attachments.0.fileUrl", "https://files.example.com/a");
        await lrs.StoreAsync(statement);
        Assert.Empty(MultipartAnswer.Read(await ListAsync(lrs, "true")).Parts);
        Assert.Empty(MultipartAnswer.Read(await ReadAsync(lrs, statement)).Parts);
    }

    [Requirement("Communication 2.1.3", "Without attachments, or with attachments=false, the answer is application/json without bytes.")]
    public async Task Gives_json_without_attachments(Endpoint lrs)
    {
        var statement = Make.Statement(activity).Attach(file);
        await lrs.StoreAsync([file], statement);
        foreach (var answer in (Answer[])
            [
                await ListAsync(lrs, "false"),
                await lrs.GetAsync(Address.Of("statements", ("activity", activity))).Expect(200),
                await lrs.GetAsync(Address.Statement(statement.Id())).Expect(200),
                await lrs.GetAsync(Address.Statement(statement.Id()) + "&attachments=false").Expect(200),
            ])
        {
            Assert.StartsWith(Call.Json, answer.Header("Content-Type"), StringComparison.Ordinal);
            Assert.Contains(file.Hash, answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("text ", answer.Text, StringComparison.Ordinal);
        }
    }

    [Requirement("Communication 2.1.3", "A voided statement gives its attachments as well.")]
    public async Task Gives_attachments_of_voided_statements(Endpoint lrs)
    {
        var statement = Make.Statement(activity).Attach(file);
        await lrs.StoreAsync([file], statement, Make.Voiding(statement.Id()));
        var answer = await lrs.GetAsync(Address.Voided(statement.Id()) + "&attachments=true").Expect(200);
        Assert.Equal(file.Bytes, Assert.Single(MultipartAnswer.Read(answer).Parts).Bytes);
    }

    [Requirement("Communication 2.1.3", "Statements with other formats give their attachments as well.")]
    public async Task Gives_attachments_with_other_formats(Endpoint lrs)
    {
        var statement = Make.Statement(activity).Attach(file);
        await lrs.StoreAsync([file], statement);
        foreach (var format in (string[])["ids", "canonical", "exact"])
        {
            var answer = await lrs.GetAsync(Address.Statement(statement.Id()) + $"&attachments=true&format={format}").Expect(200);
            Assert.Equal(file.Bytes, Assert.Single(MultipartAnswer.Read(answer).Parts).Bytes);
        }
    }

    private static Task<Answer> ReadAsync(Endpoint lrs, JsonObject statement) =>
        lrs.GetAsync(Address.Statement(statement.Id()) + "&attachments=true").Expect(200);

    private Task<Answer> ListAsync(Endpoint lrs, string attachments) =>
        lrs.GetAsync(Address.Of("statements", ("activity", activity), ("attachments", attachments))).Expect(200);
}
