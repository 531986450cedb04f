using System.Security.Cryptography;
using System.Text;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Storage.Tests;

public abstract partial class StoreContract
{
    private static readonly DocumentScope State = new(DocumentKind.State, "http://a", "mbox:mailto:a@b", null);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private Task<bool> Put(DocumentScope scope, string id, string content, DocumentPrecondition? condition = null)
    {
        var write = new DocumentWrite(scope, id, "text/plain", Bytes(content), condition ?? DocumentPrecondition.None);
        return Store.WriteDocumentAsync(Tenant, write, None);
    }

    private Task<bool> Delete(DocumentScope scope, string? id, DocumentPrecondition? condition = null) =>
        Store.WriteDocumentAsync(Tenant, new DocumentWrite(scope, id, null, null, condition ?? DocumentPrecondition.None), None);

    private async Task<string?> Content(DocumentScope scope, string id)
    {
        var document = await Store.GetDocumentAsync(Tenant, scope, id, None);
        return document is null ? null : Encoding.UTF8.GetString(document.Content.Span);
    }

    [Fact]
    public async Task A_document_is_given_back_as_stored()
    {
        Assert.True(await Put(State, "bookmark", "page 3"));

        var document = await Store.GetDocumentAsync(Tenant, State, "bookmark", None);

        Assert.NotNull(document);
        Assert.Equal("bookmark", document.Id);
        Assert.Equal("text/plain", document.ContentType);
        Assert.Equal("page 3", Encoding.UTF8.GetString(document.Content.Span));
#pragma warning disable CA5350
        Assert.Equal(Convert.ToHexStringLower(SHA1.HashData(Bytes("page 3"))), document.ETag);
#pragma warning restore CA5350
        await ReopenAsync();
        Assert.Equal("page 3", await Content(State, "bookmark"));
        Assert.Null(await Store.GetDocumentAsync("other", State, "bookmark", None));
    }

    [Fact]
    public async Task Scopes_do_not_meet()
    {
        DocumentScope[] scopes =
        [
            State, State with { Registration = Guid.NewGuid() }, State with { Agent = "x" }, State with { Activity = "x" },
            State with { Kind = DocumentKind.AgentProfile, Activity = null },
            State with { Kind = DocumentKind.ActivityProfile, Agent = null },
        ];
        for (var i = 0; i < scopes.Length; i++)
            await Put(scopes[i], "same", $"{i}");

        for (var i = 0; i < scopes.Length; i++)
            Assert.Equal($"{i}", await Content(scopes[i], "same"));
    }

    [Fact]
    public async Task Preconditions_decide_together_with_the_write()
    {
        await Put(State, "d", "one");
        var etag = (await Store.GetDocumentAsync(Tenant, State, "d", None))!.ETag;

        Assert.False(await Put(State, "d", "x", new DocumentPrecondition(MustMatch: ["other"])));
        Assert.False(await Put(State, "d", "x", new DocumentPrecondition(MustNotExist: true)));
        Assert.False(await Put(State, "d", "x", new DocumentPrecondition(MustNotMatch: [etag])));
        Assert.False(await Put(State, "absent", "x", new DocumentPrecondition(MustMatch: ["*"])));
        Assert.False(await Delete(State, "d", new DocumentPrecondition(MustMatch: ["other"])));
        Assert.Equal("one", await Content(State, "d"));
        Assert.True(await Put(State, "d", "two", new DocumentPrecondition(MustMatch: ["other", etag])));
        Assert.True(await Put(State, "d", "three", new DocumentPrecondition(MustMatch: ["*"])));
        Assert.True(await Put(State, "new", "n", new DocumentPrecondition(MustNotExist: true)));
        Assert.Equal("three", await Content(State, "d"));
    }

    [Fact]
    public async Task Only_one_of_many_writers_with_one_etag_wins()
    {
        await Put(State, "d", "start");
        var etag = (await Store.GetDocumentAsync(Tenant, State, "d", None))!.ETag;

        var wins = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(i => Task.Run(() => Put(State, "d", $"{i}", new DocumentPrecondition(MustMatch: [etag])))));

        Assert.Single(wins, won => won);
    }

    [Fact]
    public async Task Lists_ids_sorted_and_by_time_of_change()
    {
        var registration = State with { Registration = Guid.NewGuid() };
        await Put(State, "b", "1");
        await Put(registration, "c", "1");
        var middle = (await Store.GetDocumentAsync(Tenant, registration, "c", None))!.Updated;
        await Task.Delay(3);
        await Put(State, "a", "1");
        await Put(registration, "b", "1");

        Assert.Equal(["a", "b", "c"], await Store.ListDocumentsAsync(Tenant, State, null, None));
        Assert.Equal(["b", "c"], await Store.ListDocumentsAsync(Tenant, registration, null, None));
        Assert.Equal(["a", "b"], await Store.ListDocumentsAsync(Tenant, State, middle, None));
        Assert.Empty(await Store.ListDocumentsAsync("other", State, null, None));
    }

    [Fact]
    public async Task Deletes_one_document_or_all_of_a_scope()
    {
        var registration = State with { Registration = Guid.NewGuid() };
        await Put(State, "a", "1");
        await Put(State, "b", "1");
        await Put(registration, "c", "1");
        await Put(State with { Activity = "http://other" }, "a", "kept");

        Assert.True(await Delete(State, "a"));
        Assert.Null(await Content(State, "a"));
        Assert.True(await Delete(registration, null));
        Assert.Equal(["b"], await Store.ListDocumentsAsync(Tenant, State, null, None));
        await Put(registration, "d", "1");
        Assert.True(await Delete(State, null));
        Assert.Empty(await Store.ListDocumentsAsync(Tenant, State, null, None));
        Assert.True(await Delete(State, "never was"));
        await ReopenAsync();
        Assert.Empty(await Store.ListDocumentsAsync(Tenant, State, null, None));
        Assert.Equal("kept", await Content(State with { Activity = "http://other" }, "a"));
    }

    [Fact]
    public async Task Ids_of_any_length_and_script_are_taken()
    {
        var id = new string('щ', 3000);
        var scope = State with { Activity = "http://a/" + new string('x', 5000) };
        await Put(scope, id, "long");
        await Put(scope, "", "empty id");

        Assert.Equal("long", await Content(scope, id));
        Assert.Equal(["", id], await Store.ListDocumentsAsync(Tenant, scope, null, None));
    }
}
