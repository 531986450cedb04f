using System.Text;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 1.4: text is UTF-8.</summary>
public sealed class EncodingTests
{
    [Requirement("Communication 1.4", "Text of every script goes in and comes out as UTF-8, code point by code point.")]
    public async Task Keeps_text_of_every_script(Endpoint lrs)
    {
        // Composed and decomposed é stay what they are; a letter outside the first plane; right to left; a null.
        foreach (var text in (string[])["Анна Щербакова", "\u00e9", "e\u0301", "𝒜😀", "فعل", "字", "\u200f\u0000\u007f\ufffe", "<&>\"'\\/"])
        {
            var statement = Make.Statement().Set("actor.name", text).Set("result.response", text);
            var answer = await KeepAsync(lrs, statement);
            Assert.Equal(text, (string?)answer.Json.At("actor.name"));
            Assert.Equal(text, (string?)answer.Json.At("result.response"));
        }
    }

    [Requirement("Communication 1.4", "Text sent as plain UTF-8 comes back as plain UTF-8, in every format.")]
    public async Task Gives_plain_utf8(Endpoint lrs)
    {
        var statement = Make.Statement().SetJson("verb.display", """{"ru":"сделала"}""").Set("actor.name", "Анна");
        await lrs.StoreAsync(statement);
        foreach (var format in (string[])["exact", "canonical"])
        {
            var answer = await lrs.GetAsync(Address.Statement(statement.Id()) + "&format=" + format).Expect(200);
            Assert.Contains("Анна", answer.Text, StringComparison.Ordinal);
            Assert.Contains("сделала", answer.Text, StringComparison.Ordinal);
        }
    }

    [Requirement("Communication 1.4", "Bytes that are not UTF-8, and lone surrogates, are refused.")]
    public async Task Refuses_what_is_not_utf8(Endpoint lrs)
    {
        var text = Make.Statement().Set("actor.name", "NAME").ToText();
        foreach (var bad in (byte[][])[[0xff], [0xc3], [0xe9], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0xf5, 0x80, 0x80, 0x80]])
        {
            var place = text.IndexOf("NAME", StringComparison.Ordinal);
            byte[] body = [.. Encoding.UTF8.GetBytes(text[..place]), .. bad, .. Encoding.UTF8.GetBytes(text[(place + 4)..])];
            await lrs.PostAsync("statements", body).ExpectRefusal();
        }

        await lrs.PostAsync("statements", text.Replace("NAME", "\\ud800", StringComparison.Ordinal)).ExpectRefusal();
    }

    [Requirement("Communication 1.4", "Parameters are UTF-8 in percent-encoding.")]
    public async Task Reads_parameters_as_utf8(Endpoint lrs)
    {
        var statement = Make.Statement(Make.Iri() + "/курс/é").Set("actor", Make.Account().Set("account.name", "анна + ß & " + Make.Id()));
        await lrs.StoreAsync(statement);
        Assert.Equal(
            [statement.Id()], await lrs.FindAsync(("activity", (string)statement.At("object.id")!), statement["actor"]!.AsObject().AsFilter()));
        var document = Document.State().Beside("закладка & 1");
        await lrs.PutNewAsync(document, "да");
        await lrs.UnchangedAsync(document, "да");
        Assert.Equal(["закладка & 1"], await lrs.IdsAsync(document));
    }

    private static async Task<Answer> KeepAsync(Endpoint lrs, System.Text.Json.Nodes.JsonObject statement)
    {
        await lrs.StoreAsync(statement);
        return await lrs.GetAsync(Address.Statement(statement.Id())).Expect(200);
    }
}
