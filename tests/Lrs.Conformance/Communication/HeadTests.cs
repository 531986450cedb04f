using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 1.1: HEAD is GET without the body, everywhere.</summary>
public sealed class HeadTests
{
    private static readonly string[] SameHeaders = ["Content-Type", "ETag", "Last-Modified", "X-Experience-API-Version"];

    [Requirement("Communication 1.1", "HEAD of statements answers as GET does, without a body.")]
    public async Task Heads_statements(Endpoint lrs)
    {
        var (statement, voided) = (Make.Statement(), Make.Statement());
        await lrs.StoreAsync(statement, voided, Make.Voiding(voided.Id()));
        await SameAsync(
            lrs, 200,
            Address.Statement(statement.Id()), Address.Voided(voided.Id()), Address.Statement(statement.Id()) + "&format=ids",
            Address.Of("statements", ("activity", (string)statement.At("object.id")!)), "statements?limit=2&attachments=true");
    }

    [Requirement("Communication 1.1", "HEAD of documents and their lists answers as GET does, without a body.")]
    public Task Heads_documents(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        await lrs.PutNewAsync(document, "content");
        await SameAsync(lrs, 200, document.Address, document.List);
    });

    [Requirement("Communication 1.1", "HEAD of about answers as GET does, without a body.")]
    public Task Heads_about(Endpoint lrs) => SameAsync(lrs, 200, "about");

    [Requirement("Communication 1.1", "HEAD fails as GET does, without a body.")]
    public async Task Fails_as_get_does(Endpoint lrs)
    {
        await SameAsync(lrs, 404, [Address.Statement(Make.Id()), "nothing", .. Document.Kinds().Select(document => document.Address)]);
        await SameAsync(lrs, 400, "statements?limit=x", "statements?unknown=1", "activities/state", "agents/profile", "about?x=1");
        foreach (var authorization in (string[])["", "Basic !!"])
        {
            var head = await lrs.SendAsync(new Call("HEAD", "statements") { Authorization = authorization }).Expect(401);
            Assert.Empty(head.Bytes);
        }
    }

    private static Task SameAsync(Endpoint lrs, int status, params IEnumerable<string> addresses) => Check.EachAsync(addresses, async address =>
    {
        var get = await lrs.GetAsync(address).Expect(status);
        var head = await lrs.HeadAsync(address).Expect(status);
        Assert.Empty(head.Bytes);
        foreach (var name in SameHeaders.Where(name => !get.Header(name).StartsWith("multipart", StringComparison.Ordinal)))
            Assert.Equal(get.Header(name), head.Header(name));
        if (head.Header("Content-Length") is { Length: > 0 } length && get.Header("Content-Length").Length > 0)
            Assert.Equal(get.Header("Content-Length"), length);
    });
}
