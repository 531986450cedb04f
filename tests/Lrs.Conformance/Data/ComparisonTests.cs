using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Data;

/// <summary>Part Two 2.3.1: a statement never changes, and which differences make another statement of it.</summary>
public sealed class ComparisonTests
{
    [Requirement("Data 2.3.1", "A statement sent again unchanged is taken and nothing is stored.")]
    public Task Takes_the_same_statement_again(Endpoint lrs) => SameAsync(lrs, statement => statement);

    [Requirement("Data 2.3.1", "What the LRS sets (id, stored, authority, timestamp, version) makes no other statement.")]
    public async Task Takes_back_what_it_gave_out(Endpoint lrs)
    {
        var sent = Full().Without("timestamp");
        var given = await lrs.KeepAsync(sent);
        Assert.Equal(["timestamp", "stored", "authority", "version"], given.Select(item => item.Key).Except(sent.Select(item => item.Key)));
        await lrs.PutAsync(Address.Statement(sent.Id()), given).Expect(204);
        await lrs.PutAsync(Address.Statement(sent.Id()), sent).Expect(204);
        await lrs.PutAsync(Address.Statement(sent.Id()), sent.Copy().Without("id")).Expect(204);
        var fresh = Make.Statement();
        await lrs.StoreAsync(given, fresh);
        Assert.Equal(fresh.Id(), (await lrs.ReadAsync(fresh.Id())).Id());
        var vouched = given.Copy().Set("stored", "2001-01-01T00:00:00Z").Set("authority", Make.Agent()).Set("version", "1.0.2");
        await lrs.PutAsync(Address.Statement(sent.Id()), vouched).Expect(204);
        await lrs.PutAsync(Address.Statement(sent.Id()), given.Copy().Set("timestamp", "2001-01-01T00:00:00Z")).ExpectRefusal(409);
        await UnchangedAsync(lrs, given);
    }

    [Requirement("Data 2.3.1", "Activity definitions are not part of a statement, wherever its activities stand.")]
    public Task Ignores_activity_definitions(Endpoint lrs) => Check.EachAsync(
        ["object.definition", "context.contextActivities.parent.0.definition"],
        place => SameAsync(lrs, statement => statement.SetJson(place, """{"name":{"en":"Another name"}}""")));

    [Requirement("Data 2.3.1", "The display of a verb is not part of a statement.")]
    public Task Ignores_the_display_of_verbs(Endpoint lrs) =>
        SameAsync(lrs, statement => statement.SetJson("verb.display", """{"fr":"réussi"}"""));

    [Requirement("Data 2.3.1", "The same instant in another zone or notation is the same time.")]
    public Task Ignores_the_form_of_times(Endpoint lrs) => Check.EachAsync(
        ["2026-03-01T13:30:00.5+03:30", "2026-03-01T10:00:00.500Z", "2026-03-01T05:00:00.500000-05:00"],
        time => SameAsync(lrs, statement => statement.Set("timestamp", time)));

    [Requirement("Data 2.3.1", "The members of a group have no order.")]
    public Task Ignores_the_order_of_members(Endpoint lrs) => SameAsync(lrs, statement =>
    {
        var members = statement.At("actor.member")!.AsArray();
        return statement.Set("actor.member", new JsonArray([.. members.Reverse().Select(member => member!.DeepClone())]));
    });

    [Requirement("Data 2.3.1", "Case makes no difference where there is none: domains of mail addresses, UUIDs, hashes.")]
    public Task Ignores_case_where_there_is_none(Endpoint lrs) => Check.EachAsync(
        ["actor.member.0.mbox", "actor.member.1.mbox_sha1sum", "context.registration"],
        place => SameAsync(lrs, statement =>
        {
            var text = (string)statement.At(place)!;
            var start = text.IndexOf('@', StringComparison.Ordinal) + 1;
            return statement.Set(place, text[..start] + text[start..].ToUpperInvariant());
        }));

    [Requirement("Data 2.3.1", "A context activity alone and in an array are the same.")]
    public Task Ignores_arrays_around_single_context_activities(Endpoint lrs) => SameAsync(lrs, statement =>
        statement.Set("context.contextActivities.parent", statement.At("context.contextActivities.parent.0")));

    [Requirement("Data 2.3.1", "JSON's own freedoms (white space, escapes, order of properties, notation of numbers) make no other statement.")]
    public async Task Ignores_the_notation_of_json(Endpoint lrs)
    {
        var statement = Full();
        await lrs.StoreAsync(statement);
        foreach (var (part, other) in ((string, string)[])
            [("\"raw\":10", " \"raw\" :\n1.0e1"), ("\"Team\"", "\"\\u0054eam\""), ("\"scaled\":0.5,\"raw\":10", "\"raw\":10,\"scaled\":0.50")])
        {
            var text = statement.ToText();
            Assert.Contains(part, text, StringComparison.Ordinal);
            await lrs.PutAsync(Address.Statement(statement.Id()), text.Replace(part, other, StringComparison.Ordinal)).Expect(204);
        }
    }

    [Requirement("Data 2.3.1", "A duration is compared as text: the same length in other units is another statement.")]
    public Task Compares_durations_as_text(Endpoint lrs) => Check.EachAsync(
        ["PT0M12.34S", "PT12.35S", "PT12S"], duration => DifferentAsync(lrs, statement => statement.Set("result.duration", duration)));

    [Requirement("Data 2.3.1", "Any other difference makes another statement.")]
    public Task Tells_all_other_differences(Endpoint lrs) => Check.EachAsync(
        [
            ("actor.name", "\"Another team\""),
            ("actor.member.0.mbox", "\"mailto:another@example.com\""),
            ("actor.member", """[{"mbox":"mailto:a@example.com"}]"""),
            ("verb.id", "\"https://example.com/verbs/another\""),
            ("object.id", "\"https://example.com/another\""),
            ("object.objectType", "\"Activity\""),
            ("result.score.raw", "10.000000001"),
            ("result.success", "true"),
            ("result.response", "\"\""),
            ("result.extensions", """{"https://example.com/x":[2,1]}"""),
            ("context.registration", "\"5f5a1c2e-2d6c-4c58-9a43-0d9d3a7d7b11\""),
            ("context.language", "\"ru\""),
            ("context.contextActivities.grouping", """[{"id":"https://example.com/g"}]"""),
            ("timestamp", "\"2026-03-01T10:00:00.501Z\""),
            ("attachments", "[]"),
        ],
        ((string Place, string Json) change) => DifferentAsync(lrs, statement => statement.SetJson(change.Place, change.Json)));

    [Requirement("Data 2.3.1", "Case makes a difference everywhere else: the local part of a mail address, IRIs, account names.")]
    public Task Tells_case_everywhere_else(Endpoint lrs) => Check.EachAsync(
        ["actor.member.0.mbox", "actor.member.2.account.name", "verb.id", "object.id", "result.response"],
        place => DifferentAsync(lrs, statement =>
        {
            var text = (string)statement.At(place)!;
            var end = text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? at : text.Length;
            return statement.Set(place, string.Concat(text.AsSpan(0, end - 1), char.ToUpperInvariant(text[end - 1]).ToString(), text.AsSpan(end)));
        }));

    [Requirement("Data 2.3.1", "SubStatements are compared by the same rules.")]
    public async Task Compares_SubStatements_by_the_same_rules(Endpoint lrs)
    {
        var statement = Make.Statement().Set("object", Full().Without("id").Set("objectType", "SubStatement"));
        var before = await lrs.KeepAsync(statement);
        var address = Address.Statement(statement.Id());
        await lrs.PutAsync(address, statement.Copy().SetJson("object.verb.display", """{"fr":"x"}""")).Expect(204);
        await lrs.PutAsync(address, statement.Copy().SetJson("object.object.definition", "{}")).Expect(204);
        await lrs.PutAsync(address, statement.Copy().Set("object.timestamp", "2026-03-01T11:00:00.5+01:00")).Expect(204);
        await lrs.PutAsync(address, statement.Copy().Set("object.timestamp", "2026-03-01T11:00:00.5Z")).ExpectRefusal(409);
        await lrs.PutAsync(address, statement.Copy().Set("object.result.score.raw", 9)).ExpectRefusal(409);
        Assert.Equal(before.ToText(), (await lrs.ReadAsync(statement.Id())).ToText());
    }

    private static JsonObject Full()
    {
        var members = Make.Group(
            Make.Agent().Set("mbox", $"mailto:a{Guid.NewGuid():N}x@example.com"),
            new JsonObject { ["mbox_sha1sum"] = $"ab{Guid.NewGuid():N}"[..34] + "cdef01" },
            Make.Account().Set("account.name", $"{Guid.NewGuid():N}x"));
        return Make.Statement()
            .Set("actor", members.Set("name", "Team"))
            .Set("verb.id", Make.Iri("verbs") + "/v")
            .Set("object.id", Make.Iri() + "/a")
            .SetJson("result", """
                {"score":{"scaled":0.5,"raw":10},"response":"yes","duration":"PT12.34S","extensions":{"https://example.com/x":[1,2]}}
                """)
            .Set("context.registration", Make.Id())
            .Set("context.contextActivities.parent", new JsonArray(Make.Activity()))
            .Set("timestamp", "2026-03-01T10:00:00.500Z");
    }

    private static async Task SameAsync(Endpoint lrs, Func<JsonObject, JsonObject> change)
    {
        var statement = Full();
        var before = await lrs.KeepAsync(statement);
        var again = change(statement.Copy());
        await lrs.PutAsync(Address.Statement(statement.Id()), again).Expect(204);
        var posted = await lrs.PostAsync("statements", again).Expect(200);
        Assert.Equal(statement.Id(), (string)posted.Json[0]!);
        await UnchangedAsync(lrs, before);
    }

    private static async Task DifferentAsync(Endpoint lrs, Func<JsonObject, JsonObject> change)
    {
        var statement = Full();
        var before = await lrs.KeepAsync(statement);
        var other = change(statement.Copy());
        var refused = await lrs.PutAsync(Address.Statement(statement.Id()), other).ExpectRefusal(409);
        Assert.Contains(statement.Id(), refused.Text, StringComparison.Ordinal);
        await lrs.PostAsync("statements", other).ExpectRefusal(409);
        await UnchangedAsync(lrs, before);
    }

    private static async Task UnchangedAsync(Endpoint lrs, JsonObject before)
    {
        Assert.Equal(before.ToText(), (await lrs.ReadAsync(before.Id())).ToText());
        Assert.Equal([before.Id()], await lrs.FindAsync(("activity", (string)before.At("object.id")!)));
    }
}
