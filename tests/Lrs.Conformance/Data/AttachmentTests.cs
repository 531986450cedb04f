using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Data;

/// <summary>Part Two 2.4.11: the description of attachments in statements. How bytes travel is in Communication 1.5.2.</summary>
public sealed class AttachmentTests
{
    [Requirement("Data 2.4.11", "An attachment has usageType, display, contentType, length and sha2, with a fileUrl too.")]
    public Task Needs_five_properties(Endpoint lrs) => Check.EachAsync(
        ["usageType", "display", "contentType", "length", "sha2"],
        name => lrs.RefuseAsync(With(Elsewhere().Without(name))));

    [Requirement("Data 2.4.11", "Each property of an attachment is of its type.")]
    public Task Holds_attachments_to_their_types(Endpoint lrs) => Check.EachAsync(
        [
            ("usageType", "\"usage\""), ("display", "\"A file\""), ("description", "\"A file\""), ("contentType", "\"text\""),
            ("contentType", "\"\""), ("contentType", "7"), ("length", "\"3\""), ("length", "-1"), ("length", "1.5"), ("sha2", "\"abc\""),
            ("sha2", "\"\""), ("sha2", "7"), ("fileUrl", "\"a.txt\""), ("fileUrl", "\"\""), ("name", "\"a\""),
        ],
        ((string Name, string Json) item) => lrs.RefuseAsync(With(Elsewhere().SetJson(item.Name, item.Json))));

    [Requirement("Data 2.4.11", "attachments is an array; it may be empty, and its order is kept.")]
    public async Task Takes_an_array_of_attachments(Endpoint lrs)
    {
        await lrs.RefuseAsync(Make.Statement().Set("attachments", Elsewhere()));
        var statement = Make.Statement().Set("attachments", new JsonArray(Elsewhere(), Elsewhere(), Elsewhere()));
        Assert.Equal(statement["attachments"]!.ToText(), (await lrs.KeepAsync(statement))["attachments"]!.ToText());
        await lrs.StoreAsync(Make.Statement().Set("attachments", new JsonArray()));
    }

    [Requirement("Data 2.4.11", "A sha2 is SHA-224, SHA-256, SHA-384 or SHA-512 in hexadecimal digits.")]
    public async Task Takes_every_sha2(Endpoint lrs)
    {
        foreach (var digits in (int[])[56, 64, 96, 128])
            await lrs.StoreAsync(With(Elsewhere().Set("sha2", new string('a', digits))));
        foreach (var digits in (int[])[40, 63, 65, 129])
            await lrs.RefuseAsync(With(Elsewhere().Set("sha2", new string('a', digits))));
    }

    [Requirement("Data 2.4.11", "Media types may have parameters.")]
    public async Task Takes_media_types_with_parameters(Endpoint lrs)
    {
        foreach (var type in (string[])["text/plain; charset=ascii", "application/vnd.example+json", "image/x-odd;a=\"b c\"", "video/mp4"])
            await lrs.StoreAsync(With(Elsewhere().Set("contentType", type)));
    }

    private static JsonObject Elsewhere() => new AttachedFile("text").Entry.Set("fileUrl", $"https://files.example.com/{Make.Id()}");

    private static JsonObject With(JsonObject attachment) => Make.Statement().Set("attachments", new JsonArray(attachment.Copy()));
}
