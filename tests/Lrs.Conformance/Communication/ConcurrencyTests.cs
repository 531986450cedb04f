using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 3.1: ETags and conditions.</summary>
public sealed class ConcurrencyTests
{
    private const string Wrong = "\"0123456789012345678901234567890123456789\"";

    [SuppressMessage("Security", "CA5350", Justification = "The specification names SHA-1; it tells versions apart and protects nothing.")]
    [Requirement("Communication 3.1", "GET gives an ETag, in quotes: the SHA-1 of the document in lower-case hexadecimal digits.")]
    public Task Gives_the_sha1_as_tag(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        foreach (var content in (string[])["", "content", "é"])
        {
            var own = document.Beside(Make.Id());
            await lrs.PutNewAsync(own, content);
            var sha1 = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(content)));
            Assert.Equal($"\"{sha1}\"", (await lrs.GetAsync(own.Address).Expect(200)).Header("ETag"));
        }
    });

    [Requirement("Communication 3.1", "The ETag changes with the document, by PUT and by POST.")]
    public Task Changes_the_tag_with_the_document(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        var first = await lrs.PutNewAsync(document, "{}", Call.Json);
        await lrs.PostAsync(document.Address, """{"a":1}""").Expect(204);
        var second = await lrs.TagAsync(document);
        await lrs.PutAsync(document.Address, """{"a":2}""", Call.Json, ("If-Match", second)).Expect(204);
        Assert.Equal(3, new HashSet<string> { first, second, await lrs.TagAsync(document) }.Count);
    });

    [Requirement("Communication 3.1", "PUT with If-Match writes when the tag is the current one.")]
    public Task Writes_when_the_tag_matches(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        var tag = await lrs.PutNewAsync(document, "one");
        await lrs.PutAsync(document.Address, "two", "text/plain", ("If-Match", tag)).Expect(204);
        await lrs.UnchangedAsync(document, "two");
        await lrs.PutAsync(document.Address, "three", "text/plain", ("If-Match", $"{Wrong}, {await lrs.TagAsync(document)}")).Expect(204);
        await lrs.PutAsync(document.Address, "four", "text/plain", ("If-Match", "*")).Expect(204);
        await lrs.UnchangedAsync(document, "four");
    });

    [Requirement("Communication 3.1", "PUT with If-Match answers 412 and changes nothing when the tag is another one.")]
    public Task Changes_nothing_when_the_tag_does_not_match(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        var old = await lrs.PutNewAsync(document, "one");
        await lrs.PutAsync(document.Address, "two", "text/plain", ("If-Match", old)).Expect(204);
        foreach (var tag in (string[])[old, Wrong, "\"*\""])
            await lrs.PutAsync(document.Address, "three", "text/plain", ("If-Match", tag)).ExpectRefusal(412);
        await lrs.UnchangedAsync(document, "two");
    });

    [Requirement("Communication 3.1", "PUT with If-Match answers 412 where nothing is stored.")]
    public Task Writes_nothing_new_with_if_match(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        foreach (var tag in (string[])[Wrong, "*"])
            await lrs.PutAsync(document.Address, "one", "text/plain", ("If-Match", tag)).ExpectRefusal(412);
        await lrs.GetAsync(document.Address).Expect(404);
    });

    [Requirement("Communication 3.1", "PUT with If-None-Match: * writes where nothing is stored, and answers 412 where something is.")]
    public Task Writes_new_documents_only(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        await lrs.PutAsync(document.Address, "one", "text/plain", ("If-None-Match", "*")).Expect(204);
        await lrs.PutAsync(document.Address, "two", "text/plain", ("If-None-Match", "*")).ExpectRefusal(412);
        await lrs.UnchangedAsync(document, "one");
        await lrs.DeleteAsync(document.Address).Expect(204);
        await lrs.PutAsync(document.Address, "three", "text/plain", ("If-None-Match", "*")).Expect(204);
    });

    [Requirement("Communication 3.1", "PUT without a condition where a document is stored answers 409, says what to do, and changes nothing.")]
    public Task Refuses_to_overwrite_blindly(Endpoint lrs) => Check.EachAsync(
        Document.Kinds().Where(document => document.NeedsCondition(lrs)),
        async document =>
        {
            await lrs.PutNewAsync(document, "one");
            var answer = await lrs.PutAsync(document.Address, "two", "text/plain").ExpectRefusal(409);
            Assert.Contains("If-Match", answer.Text, StringComparison.Ordinal);
            await lrs.UnchangedAsync(document, "one");
        });

    [Requirement("Communication 3.1", "PUT of a profile without a condition is refused where nothing is stored too.", Only = Endpoint.Version10)]
    public Task Needs_a_condition_for_new_profiles(Endpoint lrs) => Check.EachAsync(Document.Profiles(), async document =>
    {
        await lrs.PutAsync(document.Address, "one", "text/plain").ExpectRefusal();
        await lrs.GetAsync(document.Address).Expect(404);
    });

    [Requirement("LRS 4.1.4", "PUT without a condition writes where nothing is stored.")]
    public Task Writes_new_documents_without_a_condition(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        await lrs.PutAsync(document.Address, "one", "text/plain").Expect(204);
        await lrs.UnchangedAsync(document, "one");
    });

    [Requirement("Communication 3.1", "POST with If-Match merges when the tag is the current one; otherwise 412, and nothing changes.")]
    public Task Holds_conditions_of_post(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        var tag = await lrs.PutNewAsync(document, """{"a":1}""", Call.Json);
        await lrs.PostAsync(document.Address, """{"b":2}""", Call.Json, ("If-Match", Wrong)).ExpectRefusal(412);
        await lrs.UnchangedAsync(document, """{"a":1}""");
        await lrs.PostAsync(document.Address, """{"b":2}""", Call.Json, ("If-Match", tag)).Expect(204);
        await lrs.UnchangedAsync(document, """{"a":1,"b":2}""");
        await lrs.PostAsync(document.Beside("new").Address, "{}", Call.Json, ("If-Match", Wrong)).ExpectRefusal(412);
        await lrs.GetAsync(document.Beside("new").Address).Expect(404);
    });

    [Requirement("Communication 3.1", "POST with If-None-Match: * writes only where nothing is stored.")]
    public Task Holds_if_none_match_of_post(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        await lrs.PostAsync(document.Address, """{"a":1}""", Call.Json, ("If-None-Match", "*")).Expect(204);
        await lrs.PostAsync(document.Address, """{"b":2}""", Call.Json, ("If-None-Match", "*")).ExpectRefusal(412);
        await lrs.UnchangedAsync(document, """{"a":1}""");
    });

    [Requirement("Communication 3.1", "DELETE with If-Match deletes when the tag is the current one; otherwise 412, and nothing changes.")]
    public Task Holds_conditions_of_delete(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        var tag = await lrs.PutNewAsync(document, "one");
        await lrs.DeleteAsync(document.Address, ("If-Match", Wrong)).ExpectRefusal(412);
        await lrs.UnchangedAsync(document, "one");
        await lrs.DeleteAsync(document.Address, ("If-Match", tag)).Expect(204);
        await lrs.GetAsync(document.Address).Expect(404);
    });

    [Requirement("Communication 3.1", "POST and DELETE need no condition.")]
    public Task Posts_and_deletes_without_conditions(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        await lrs.PostAsync(document.Address, """{"a":1}""").Expect(204);
        await lrs.PostAsync(document.Address, """{"b":2}""").Expect(204);
        await lrs.UnchangedAsync(document, """{"a":1,"b":2}""");
        await lrs.DeleteAsync(document.Address).Expect(204);
    });

    [Requirement("Communication 3.1", "Of many writers with one tag exactly one wins.")]
    public Task Lets_one_of_many_writers_win(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        var tag = await lrs.PutNewAsync(document, "start");
        await OneWinsAsync(lrs, document, ("If-Match", tag));
        await OneWinsAsync(lrs, document.Beside("new"), ("If-None-Match", "*"));
    });

    [Requirement("Communication 3.1", "Conditions that are neither * nor tags in quotes are refused.")]
    public Task Refuses_malformed_conditions(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        await lrs.PutNewAsync(document, "one");
        foreach (var name in (string[])["If-Match", "If-None-Match"])
            await lrs.PutAsync(document.Address, "two", "text/plain", (name, "not quoted")).ExpectRefusal();
        await lrs.UnchangedAsync(document, "one");
    });

    [Requirement("HTTP RFC 9110 13.1.2", "GET with If-None-Match and the current tag answers 304 without content.")]
    public Task Says_unchanged(Endpoint lrs) => Check.EachAsync(Document.Kinds(), async document =>
    {
        var tag = await lrs.PutNewAsync(document, "one");
        var same = await lrs.GetAsync(document.Address, ("If-None-Match", tag)).Expect(304);
        Assert.Empty(same.Bytes);
        Assert.Equal(tag, same.Header("ETag"));
        await lrs.GetAsync(document.Address, ("If-None-Match", Wrong)).Expect(200);
    });

    private static async Task OneWinsAsync(Endpoint lrs, Document document, (string, string) condition)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            i => lrs.PutAsync(document.Address, $"{i}", "text/plain", condition).Expect(204, 412)));
        var winner = Assert.Single(Enumerable.Range(0, 8), i => answers[i].Status == 204);
        await lrs.UnchangedAsync(document, $"{winner}");
    }
}
