using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 2.2: what holds for documents of all three resources.</summary>
public sealed class DocumentTests
{
    [Requirement("Communication 2.2", "A document comes back byte for byte, with its content type.")]
    public Task Keeps_bytes_and_type(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        foreach (var type in (string[])["application/octet-stream", "image/x-odd; a=b", "application/json", "text/html; charset=koi8-r"])
        {
            var own = document.Beside(Make.Id());
            await lrs.PutNewAsync(own, bytes, type);
            var got = await lrs.GetAsync(own.Address).Expect(200);
            Assert.Equal(bytes, got.Bytes);
            Assert.Equal(type, got.Header("Content-Type"));
        }
    });

    [Requirement("Communication 2.2", "A document may be empty, and have no content type.")]
    public Task Takes_empty_documents(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        await lrs.PutNewAsync(document, "", "");
        Assert.Empty((await lrs.GetAsync(document.Address).Expect(200)).Bytes);
        Assert.Equal([document.Id], await lrs.IdsAsync(document));
    });

    [Requirement("Communication 2.2", "Activities and agents that the LRS does not know may have documents.")]
    public Task Takes_documents_of_unknown_owners(Endpoint lrs) =>
        Check.EachAsync(Document.Kinds(), document => lrs.PostAsync(document.Address, "{}").Expect(204));

    [Requirement("Communication 2.2", "PUT, POST and DELETE answer 204, GET of what is not there 404.")]
    public Task Answers_as_the_methods_ask(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        await lrs.GetAsync(document.Address).ExpectRefusal(404);
        var tag = await lrs.PutNewAsync(document, "one");
        await lrs.PutAsync(document.Address, "two", "text/plain", ("If-Match", tag)).Expect(204);
        await lrs.UnchangedAsync(document, "two");
        Assert.Empty((await lrs.DeleteAsync(document.Address).Expect(204)).Bytes);
        await lrs.GetAsync(document.Address).ExpectRefusal(404);
        Assert.Empty(await lrs.IdsAsync(document));
    });

    [Requirement("Communication 2.2", "DELETE of what is not there is no mistake.")]
    public Task Deletes_nothing(Endpoint lrs) =>
        Check.EachAsync(Document.Kinds(), document => lrs.DeleteAsync(document.Address).Expect(204));

    [Requirement("Communication 2.2", "Documents of other ids, activities and agents are other documents.")]
    public async Task Keeps_documents_apart(Endpoint lrs)
    {
        var documents = Document.Kinds().SelectMany(document => new[] { document, document.Beside(Make.Id()) })
            .Concat(Document.Kinds().Select(document => document.Beside("same"))).Concat(Document.Kinds().Select(document => document.Beside("same")))
            .ToList();
        foreach (var (document, i) in documents.Select((document, i) => (document, i)))
            await lrs.PutNewAsync(document, $"{i}");
        foreach (var (document, i) in documents.Select((document, i) => (document, i)))
            await lrs.UnchangedAsync(document, $"{i}");
    }

    [Requirement("Communication 2.2", "Ids of documents are any text, and differ in case.")]
    public Task Takes_any_id(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        string[] ids = ["A", "a", " ", "https://example.com/x?y=z#é", "а/../б", new string('x', 300)];
        foreach (var id in ids)
            await lrs.PutNewAsync(document.Beside(id), id);
        foreach (var id in ids)
            await lrs.UnchangedAsync(document.Beside(id), id);
        Assert.Equal(ids.Order(StringComparer.Ordinal), await lrs.IdsAsync(document));
    });

    [Requirement("Communication 2.2", "Last-Modified of a document is the time of its last change, in the form of HTTP.")]
    public Task Says_when_a_document_changed(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        var before = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        await lrs.PutNewAsync(document, "{}", Call.Json);
        await lrs.PostAsync(document.Address, """{"a":1}""").Expect(204);
        var modified = Times.ParseHttpDate((await lrs.GetAsync(document.Address).Expect(200)).Header("Last-Modified"));
        Assert.InRange(modified.ToUnixTimeSeconds(), before, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 1);
    });

    [Requirement("Communication 2.2", "Last-Modified moves when a document changes.")]
    public async Task Moves_last_modified(Endpoint lrs)
    {
        var document = Document.State();
        await lrs.PutNewAsync(document, "{}", Call.Json);
        var first = Times.ParseHttpDate((await lrs.GetAsync(document.Address)).Header("Last-Modified"));
        await Task.Delay(1100);
        await lrs.PostAsync(document.Address, """{"a":1}""").Expect(204);
        Assert.True(Times.ParseHttpDate((await lrs.GetAsync(document.Address)).Header("Last-Modified")) > first);
    }

    [Requirement("Communication 2.2", "POST merges the top level of two JSON objects: new properties over old ones, whole.")]
    public Task Merges_the_top_level(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        await lrs.PutNewAsync(document, """{"x":"foo","y":"bar","deep":{"a":1,"b":2},"list":[1,2]}""", Call.Json);
        await lrs.PostAsync(document.Address, """{"x":"bash","z":"faz","deep":{"c":3},"list":[],"y":null}""").Expect(204);
        var merged = await lrs.GetAsync(document.Address).Expect(200);
        Assert.Equal("""{"x":"bash","y":null,"deep":{"c":3},"list":[],"z":"faz"}""", merged.Json.ToText());
        Assert.Equal(Call.Json, merged.Header("Content-Type"));
    });

    [Requirement("Communication 2.2", "Merging keeps what it does not touch: digits of numbers, texts, order.")]
    public async Task Keeps_the_rest_when_merging(Endpoint lrs)
    {
        var document = Document.State();
        await lrs.PutNewAsync(document, """{"n":1.50,"big":12345678901234567890.10,"t":"é ж"}""", Call.Json);
        await lrs.PostAsync(document.Address, """{"m":2.0e3}""").Expect(204);
        Assert.Equal("""{"n":1.50,"big":12345678901234567890.10,"t":"é ж","m":2.0e3}""", (await lrs.GetAsync(document.Address)).Text);
    }

    [Requirement("Communication 2.2", "POST where nothing is stored stores the document, of any type.")]
    public Task Posts_a_new_document(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        await lrs.PostAsync(document.Address, "<p/>", "text/html").Expect(204);
        await lrs.UnchangedAsync(document, "<p/>");
        await lrs.PostAsync(document.Beside("json").Address, """{"a":1}""").Expect(204);
        await lrs.UnchangedAsync(document.Beside("json"), """{"a":1}""");
    });

    [Requirement("Communication 2.2", "POST is refused when either document is not application/json with an object, and changes nothing.")]
    public Task Refuses_to_merge_anything_else(Endpoint lrs) => Check.EachAsync(
        from document in Document.Kinds()
        from item in (string[][])
        [
            ["""{"a":1}""", Call.Json, "[1]", Call.Json], ["""{"a":1}""", Call.Json, """{"a":""", Call.Json], ["""{"a":1}""", Call.Json, "", Call.Json],
            ["""{"a":1}""", Call.Json, """{"a":2}""", "text/plain"], ["""{"a":1}""", "text/plain", """{"a":2}""", Call.Json],
            ["[1]", Call.Json, """{"a":2}""", Call.Json], ["no json", Call.Json, """{"a":2}""", Call.Json], ["7", Call.Json, "8", Call.Json],
        ]
        select (document.Beside(Make.Id()), item),
        async ((Document Document, string[] Item) test) =>
        {
            await lrs.PutNewAsync(test.Document, test.Item[0], test.Item[1]);
            await lrs.PostAsync(test.Document.Address, test.Item[2], test.Item[3]).ExpectRefusal();
            await lrs.UnchangedAsync(test.Document, test.Item[0]);
        });

    [Requirement("Communication 2.2", "Merges that come at once are all there in the end.")]
    public Task Loses_no_merge(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => lrs.PostAsync(document.Address, $$"""{"k{{i}}":{{i}}}""").Expect(204)));
        Assert.Equal(8, (await lrs.GetAsync(document.Address)).Json.AsObject().Count);
    });

    [Requirement("Communication 2.2", "since finds the ids of documents that were written after that time.")]
    public Task Finds_documents_since_a_time(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        var (old, changed, added) = (document.Beside("old"), document.Beside("changed"), document.Beside("new"));
        await lrs.PutNewAsync(old, "1");
        await lrs.PutNewAsync(changed, "{}", Call.Json);
        await Task.Delay(20);
        var time = Times.Format(TimeProvider.System.GetUtcNow());
        await Task.Delay(20);
        await lrs.PostAsync(changed.Address, """{"a":1}""").Expect(204);
        await lrs.PutNewAsync(added, "2");
        Assert.Equal(["changed", "new", "old"], await lrs.IdsAsync(document));
        Assert.Equal(["changed", "new"], await lrs.IdsAsync(document, ("since", time)));
        Assert.Empty(await lrs.IdsAsync(document, ("since", "2999-01-01T00:00:00+01:00")));
        Assert.Equal(["changed", "new", "old"], await lrs.IdsAsync(document, ("since", "2001-01-01T00:00:00Z")));
    });

    [Requirement("Communication 2.2", "A since that is no time, or stands beside an id, is refused.")]
    public Task Refuses_a_since_that_is_none(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        foreach (var since in (string[])["", "yesterday", "2026-02-30T00:00:00Z"])
            await lrs.GetAsync(Address.Of(document.Resource, [.. document.Scope, ("since", since)])).ExpectRefusal();
        await lrs.PutNewAsync(document, "1");
        await lrs.GetAsync(Address.Of(
            document.Resource, [.. document.Scope, (document.IdName, document.Id), ("since", "2026-01-01T00:00:00Z")])).ExpectRefusal();
    });

    [Requirement("Communication 2.2", "A request that lacks a parameter it needs, or has a malformed one, is refused by every method.")]
    public Task Refuses_incomplete_requests(Endpoint lrs) => Check.EachAsync(
        from document in Document.Kinds()
        from scope in document.Scope
        from value in (string?[])[null, "", "not of its type"]
        select (document, scope.Name, value),
        async item =>
        {
            (string Name, string Value)[] parameters = [.. item.document.Scope, (item.document.IdName, "x")];
            var wrong = parameters.Where(parameter => parameter.Name != item.Name || item.value is not null)
                .Select(parameter => parameter.Name == item.Name ? (parameter.Name, item.value!) : parameter);
            var address = Address.Of(item.document.Resource, wrong);
            await lrs.GetAsync(address).ExpectRefusal();
            await lrs.DeleteAsync(address).ExpectRefusal();
            await lrs.PutAsync(address, "x", "text/plain", ("If-None-Match", "*")).ExpectRefusal();
            await lrs.PostAsync(address, "{}").ExpectRefusal();
        });

    [Requirement("Communication 2.2", "PUT and POST need the id of the document, and so does DELETE of profiles.")]
    public Task Needs_the_id_for_writing(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        foreach (var address in (string[])[document.List, document.Beside("").Address])
        {
            await lrs.PutAsync(address, "x", "text/plain", ("If-None-Match", "*")).ExpectRefusal();
            await lrs.PostAsync(address, "{}").ExpectRefusal();
        }

        if (document.IdName == "profileId")
            await lrs.DeleteAsync(document.List).ExpectRefusal();
    });
}
