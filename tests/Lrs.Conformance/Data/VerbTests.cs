using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Data;

/// <summary>Part Two 2.4.3.</summary>
public sealed class VerbTests
{
    [Requirement("Data 2.4.3", "A verb has an id, an IRI.")]
    public Task Needs_an_id(Endpoint lrs) => Check.EachAsync(
        ["{}", """{"display":{"en":"did"}}""", """{"id":"did"}""", """{"id":""}""", """{"id":7}""", "\"https://example.com/verbs/did\"", "[]"],
        verb => lrs.RefuseAsync(Make.Statement().SetJson("verb", verb)));

    [Requirement("Data 2.4.3", "The display of a verb is a language map.")]
    public Task Refuses_a_display_that_is_no_language_map(Endpoint lrs) =>
        lrs.RefuseEachAsync(Make.Statement, "verb.display", "\"did\"", "[\"did\"]", """{"en":1}""", """{"en":{"text":"did"}}""");

    [Requirement("Data 2.4.3", "With format exact the display comes back as sent, or not at all when there was none.")]
    public async Task Gives_the_display_back_exactly(Endpoint lrs)
    {
        var with = Make.Statement().SetJson("verb.display", """{"ru":"сделала","en-GB":"did","de":""}""");
        var without = Make.Statement().Set("verb.id", with.At("verb.id"));
        await lrs.StoreInTurnAsync(with, without);
        foreach (var exact in (string[])["", "&format=exact"])
        {
            var first = await lrs.GetAsync(Address.Statement(with.Id()) + exact, ("Accept-Language", "en")).Expect(200);
            Assert.Equal(with["verb"]!.ToText(), first.Json["verb"]!.ToText());
            var second = await lrs.GetAsync(Address.Statement(without.Id()) + exact).Expect(200);
            Assert.Equal(without["verb"]!.ToText(), second.Json["verb"]!.ToText());
        }
    }

    [Requirement("Data 2.4.3", "With format ids there is no display.")]
    public async Task Leaves_the_display_out_of_ids(Endpoint lrs)
    {
        var statement = Make.Statement().SetJson("verb.display", """{"en":"did"}""");
        await lrs.StoreAsync(statement);
        var answer = await lrs.GetAsync(Address.Statement(statement.Id()) + "&format=ids").Expect(200);
        Assert.Equal(statement.Copy().Without("verb.display")["verb"]!.ToText(), answer.Json["verb"]!.ToText());
    }
}
