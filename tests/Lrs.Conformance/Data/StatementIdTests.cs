using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Data;

/// <summary>Part Two 2.4.1 and 4.4.</summary>
public sealed class StatementIdTests
{
    [Requirement("Data 2.4.1", "The LRS makes an id for a statement that has none.")]
    public async Task Makes_an_id_when_there_is_none(Endpoint lrs)
    {
        var (one, two) = (Make.Statement().Without("id"), Make.Statement().Without("id"));
        var ids = (await lrs.StoreAsync(one, two)).Json.AsArray().Select(id => (string)id!).ToList();
        Assert.Equal(2, ids.Distinct().Count());
        Assert.All(ids, id => Assert.True(Guid.TryParseExact(id, "D", out _), id));
        Assert.Equal(one["actor"]!.ToText(), (await lrs.ReadAsync(ids[0]))["actor"]!.ToText());
        Assert.Equal(ids[1], (await lrs.ReadAsync(ids[1])).Id());
    }

    [Requirement("Data 2.4.1", "An id that the client gave is kept.")]
    public async Task Keeps_the_id_of_the_client(Endpoint lrs)
    {
        var statement = Make.Statement();
        Assert.Equal(statement.Id(), (await lrs.KeepAsync(statement)).Id());
    }

    [Requirement("Data 4.4", "UUIDs of every version are taken.")]
    public Task Takes_uuids_of_every_version(Endpoint lrs) => Check.EachAsync(Enumerable.Range(1, 8), async version =>
    {
        var id = $"{Make.Id()[..14]}{version}{Make.Id()[15..]}";
        Assert.Equal(id, (await lrs.KeepAsync(Make.Statement().Set("id", id))).Id());
    });

    [Requirement("Data 4.4", "UUIDs are in the standard form and no other.")]
    public Task Refuses_other_forms_of_uuids(Endpoint lrs) => Check.EachAsync(
        from place in (string[])["id", "context.registration", "context.statement.id"]
        from form in (string[])["{{{0}}}", "({0})", "urn:uuid:{0}", " {0}", "{0} ", "{0}0"]
        select (place, form),
        async item =>
        {
            var id = string.Format(System.Globalization.CultureInfo.InvariantCulture, item.form, Make.Id());
            await RefuseAsync(lrs, item.place, id);
            await RefuseAsync(lrs, item.place, Make.Id()[..^1]);
            await RefuseAsync(lrs, item.place, Make.Id().Replace("-", "", StringComparison.Ordinal));
            await RefuseAsync(lrs, item.place, Make.Id()[..^1] + "g");
        });

    [Requirement("Data 4.4", "A UUID is the same in upper and lower case.")]
    public async Task Finds_ids_in_any_case(Endpoint lrs)
    {
        var registration = Make.Id();
        var statement = Make.Statement().Set("context.registration", registration.ToUpperInvariant());
        statement.Set("id", statement.Id().ToUpperInvariant());
        await lrs.StoreAsync(statement);
        var found = await lrs.ReadAsync(statement.Id().ToLowerInvariant());
        Assert.Equal(statement.Id(), found.Id(), ignoreCase: true);
        Assert.Single(await lrs.FindAsync(("registration", registration)));
        await lrs.PutAsync(Address.Statement(statement.Id().ToLowerInvariant()), statement).Expect(204);
    }

    private static Task RefuseAsync(Endpoint lrs, string place, string id)
    {
        var statement = Make.Statement().Set("context.statement", Make.Reference(Make.Id())).Set(place, id);
        return lrs.PostAsync("statements", statement).ExpectRefusal();
    }
}
