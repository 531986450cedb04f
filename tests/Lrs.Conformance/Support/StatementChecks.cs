using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>What tests of statements do again and again.</summary>
internal static class StatementChecks
{
    /// <summary>Stores statements in one request.</summary>
    public static Task<Answer> StoreAsync(this Endpoint lrs, params JsonObject[] statements) =>
        lrs.PostAsync("statements", statements.Length == 1 ? statements[0] : Make.Batch(statements)).Expect(200);

    /// <summary>Stores statements with the bytes of their attachments.</summary>
    public static Task<Answer> StoreAsync(this Endpoint lrs, IEnumerable<AttachedFile> files, params JsonObject[] statements)
    {
        var body = MultipartBody.Of(Make.Batch(statements), files);
        return lrs.PostAsync("statements", body.ToBytes(), body.ContentType).Expect(200);
    }

    /// <summary>Names files as the attachments of a statement.</summary>
    public static JsonObject Attach(this JsonObject statement, params AttachedFile[] files) =>
        statement.Set("attachments", new JsonArray([.. files.Select(file => file.Entry)]));

    /// <summary>Stores statements one after the other, each at a time of its own.</summary>
    public static async Task StoreInTurnAsync(this Endpoint lrs, params IEnumerable<JsonObject> statements)
    {
        foreach (var statement in statements)
        {
            await lrs.StoreAsync(statement);
            await Task.Delay(2);
        }
    }

    /// <summary>Stores a statement and reads it back.</summary>
    public static async Task<JsonObject> KeepAsync(this Endpoint lrs, JsonObject statement)
    {
        var stored = await lrs.StoreAsync(statement);
        return await lrs.ReadAsync((string)stored.Json[0]!);
    }

    public static async Task<JsonObject> ReadAsync(this Endpoint lrs, string id) =>
        (await lrs.GetAsync(Address.Statement(id)).Expect(200)).Json.AsObject();

    /// <summary>Ids of the statements that match the filters, in the order they are given.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(this Endpoint lrs, params (string Name, string Value)[] filters) =>
        (await lrs.GetAsync(Address.Of("statements", filters)).Expect(200)).StatementIds;

    /// <summary>The statement is refused with 400, by POST and by PUT, and not stored.</summary>
    public static async Task RefuseAsync(this Endpoint lrs, JsonObject statement)
    {
        await lrs.PostAsync("statements", statement).ExpectRefusal();
        var id = Make.Id();
        var other = statement["id"] is JsonValue own && Guid.TryParse(own.ToString(), out _) ? statement.Copy().Set("id", id) : statement;
        await lrs.PutAsync(Address.Statement(id), other).ExpectRefusal();
        await lrs.GetAsync(Address.Statement(id)).Expect(404);
    }

    /// <summary>Each of these values is refused at a place of a statement that is right otherwise.</summary>
    public static Task RefuseEachAsync(this Endpoint lrs, Func<JsonObject> make, string place, params string[] values) =>
        Check.EachAsync(values, value => lrs.RefuseAsync(make().SetJson(place, value)));

    /// <summary>Each of these values is accepted at a place and given back as sent.</summary>
    public static Task AcceptEachAsync(this Endpoint lrs, Func<JsonObject> make, string place, params string[] values) =>
        Check.EachAsync(values, async value =>
        {
            var kept = await lrs.KeepAsync(make().SetJson(place, value));
            Assert.Equal(JsonNode.Parse(value)!.ToText(), kept.At(place)?.ToText());
        });

    /// <summary>Name and value of the agent filter.</summary>
    public static (string Name, string Value) AsFilter(this JsonObject agent) => ("agent", agent.ToText());
}
