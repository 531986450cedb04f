using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 2.1.1 and 2.1.2: PUT and POST of statements.</summary>
public sealed class StatementWritingTests
{
    [Requirement("Communication 2.1.1", "PUT stores one statement under statementId and answers 204 without content.")]
    public async Task Puts_a_statement(Endpoint lrs)
    {
        var statement = Make.Statement();
        var answer = await lrs.PutAsync(Address.Statement(statement.Id()), statement).Expect(204);
        Assert.Empty(answer.Bytes);
        Assert.Equal(statement["object"]!.ToText(), (await lrs.ReadAsync(statement.Id()))["object"]!.ToText());
    }

    [Requirement("Communication 2.1.1", "A statement without an id gets that of statementId.")]
    public async Task Puts_a_statement_without_an_id(Endpoint lrs)
    {
        var id = Make.Id();
        await lrs.PutAsync(Address.Statement(id), Make.Statement().Without("id")).Expect(204);
        Assert.Equal(id, (await lrs.ReadAsync(id)).Id());
    }

    [Requirement("Communication 2.1.1", "PUT without statementId, or with one that is no UUID, is refused.")]
    public Task Refuses_to_put_without_an_id(Endpoint lrs) => Check.EachAsync(
        ["statements", "statements?statementId=", "statements?statementId=x", "statements?statementid=" + Make.Id()],
        address => lrs.PutAsync(address, Make.Statement()).ExpectRefusal());

    [Requirement("Communication 2.1.1", "An id in the statement is the same as statementId.")]
    public async Task Refuses_another_id_than_the_parameter(Endpoint lrs)
    {
        var (statement, id) = (Make.Statement(), Make.Id());
        await lrs.PutAsync(Address.Statement(id), statement).ExpectRefusal();
        await lrs.GetAsync(Address.Statement(id)).Expect(404);
        await lrs.GetAsync(Address.Statement(statement.Id())).Expect(404);
    }

    [Requirement("Communication 2.1.1", "PUT takes a single statement, no array.")]
    public Task Refuses_to_put_an_array(Endpoint lrs) => Check.EachAsync(
        [Make.Batch(), Make.Batch(Make.Statement()), Make.Batch(Make.Statement(), Make.Statement())],
        batch => lrs.PutAsync(Address.Statement(Make.Id()), batch).ExpectRefusal());

    [Requirement("Communication 2.1.1", "A second PUT with the same id changes nothing: 204 for an equal statement, 409 for another.")]
    public async Task Changes_nothing_by_a_second_put(Endpoint lrs)
    {
        var statement = Make.Statement();
        var address = Address.Statement(statement.Id());
        await lrs.PutAsync(address, statement).Expect(204);
        var before = (await lrs.GetAsync(address)).Text;
        await lrs.PutAsync(address, statement).Expect(204);
        await lrs.PutAsync(address, statement.Copy().Set("verb.id", Make.Iri("verbs"))).ExpectRefusal(409);
        Assert.Equal(before, (await lrs.GetAsync(address)).Text);
    }

    [Requirement("Communication 2.1.2", "POST stores a single statement and answers 200 with an array of its id.")]
    public async Task Posts_one_statement(Endpoint lrs)
    {
        var statement = Make.Statement();
        var answer = await lrs.PostAsync("statements", statement).Expect(200);
        Assert.StartsWith(Call.Json, answer.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal($"[\"{statement.Id()}\"]", answer.Text);
    }

    [Requirement("Communication 2.1.2", "POST stores an array of statements and answers with the ids in its order.")]
    public async Task Posts_many_statements(Endpoint lrs)
    {
        var batch = Enumerable.Range(0, 20).Select(_ => Make.Statement()).ToList();
        batch[7].Remove("id");
        var ids = (await lrs.StoreAsync([.. batch])).Json.AsArray().Select(id => (string)id!).ToList();
        Assert.Equal(batch.Select((item, i) => i == 7 ? ids[7] : item.Id()), ids);
        Assert.Equal(batch[7]["actor"]!.ToText(), (await lrs.ReadAsync(ids[7]))["actor"]!.ToText());
    }

    [Requirement("Communication 2.1.2", "An empty array stores nothing and is no mistake.")]
    public async Task Posts_an_empty_array(Endpoint lrs) => Assert.Equal("[]", (await lrs.PostAsync("statements", "[]").Expect(200)).Text);

    [Requirement("Communication 2.1.2", "A batch with the same id twice is refused as a whole.")]
    public async Task Refuses_an_id_twice_in_a_batch(Endpoint lrs)
    {
        var (statement, other) = (Make.Statement(), Make.Statement());
        var cased = statement.Copy().Set("id", statement.Id().ToUpperInvariant());
        foreach (var batch in (JsonArray[])[Make.Batch(statement, other, statement), Make.Batch(statement, cased)])
            await lrs.PostAsync("statements", batch).ExpectRefusal();
        foreach (var item in (JsonObject[])[statement, other])
            await lrs.GetAsync(Address.Statement(item.Id())).Expect(404);
    }

    [Requirement("Communication 2.1.2", "A batch with a statement that is there with other content is refused as a whole, and names it.")]
    public async Task Refuses_a_batch_with_a_conflict(Endpoint lrs)
    {
        var old = Make.Statement();
        await lrs.StoreAsync(old);
        var (fresh, changed) = (Make.Statement(), old.Copy().Set("verb.id", Make.Iri("verbs")));
        var answer = await lrs.PostAsync("statements", Make.Batch(fresh, changed, Make.Voiding(old.Id()))).ExpectRefusal(409);
        Assert.Contains(old.Id(), answer.Text, StringComparison.Ordinal);
        await lrs.GetAsync(Address.Statement(fresh.Id())).Expect(404);
        Assert.Equal(old["verb"]!.ToText(), (await lrs.ReadAsync(old.Id()))["verb"]!.ToText());
    }

    [Requirement("Communication 2.1.2", "A batch with statements that are there already stores the others.")]
    public async Task Stores_what_is_new_of_a_batch(Endpoint lrs)
    {
        var (old, fresh) = (Make.Statement(), Make.Statement());
        await lrs.StoreAsync(old);
        var before = (await lrs.ReadAsync(old.Id())).ToText();
        await lrs.StoreAsync(old, fresh);
        Assert.Equal(before, (await lrs.ReadAsync(old.Id())).ToText());
        Assert.Equal(fresh.Id(), (await lrs.ReadAsync(fresh.Id())).Id());
    }

    [Requirement("Communication 2.1.2", "Of many different statements sent at once with one id exactly one is stored.")]
    public async Task Stores_one_of_many_at_once(Endpoint lrs)
    {
        var id = Make.Id();
        var rivals = Enumerable.Range(0, 12).Select(_ => Make.Statement().Set("id", id)).ToList();
        var answers = await Task.WhenAll(rivals.Select(item => lrs.PostAsync("statements", item).Expect(200, 409)));
        var winner = rivals[Array.FindIndex(answers, answer => answer.Status == 200)];
        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(winner["actor"]!.ToText(), (await lrs.ReadAsync(id))["actor"]!.ToText());
    }

    [Requirement("Communication 2.1.2", "Of many equal statements sent at once one is stored, and all are answered with success.")]
    public async Task Stores_equal_statements_at_once_one_time(Endpoint lrs)
    {
        var statement = Make.Statement();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => lrs.PostAsync("statements", statement).Expect(200)));
        Assert.Equal([statement.Id()], await lrs.FindAsync(statement["actor"]!.AsObject().AsFilter()));
    }

    [Requirement("Communication 2.1.2", "POST of statements takes no parameters.")]
    public async Task Refuses_parameters_of_a_post(Endpoint lrs)
    {
        var statement = Make.Statement();
        await lrs.PostAsync(Address.Statement(statement.Id()), statement).ExpectRefusal();
        await lrs.PostAsync("statements?limit=1", statement).ExpectRefusal();
        await lrs.GetAsync(Address.Statement(statement.Id())).Expect(404);
    }

    [Requirement("Communication 2.1.2", "A statement can be read as soon as it is acknowledged.")]
    public async Task Reads_what_it_has_acknowledged(Endpoint lrs)
    {
        for (var i = 0; i < 10; i++)
        {
            var statement = Make.Statement();
            await lrs.StoreAsync(statement);
            Assert.Equal([statement.Id()], await lrs.FindAsync(statement["actor"]!.AsObject().AsFilter()));
        }
    }
}
