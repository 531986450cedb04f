using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Data;

/// <summary>Part Two 2.3.2.</summary>
public sealed class VoidingTests
{
    [Requirement("Data 2.3.2", "The object of a voiding statement is a StatementRef.")]
    public Task Refuses_to_void_anything_but_a_statement(Endpoint lrs) => Check.EachAsync(
        [Make.Activity(), Make.Activity().Set("objectType", "Activity"), Make.Agent().Set("objectType", "Agent"), Make.SubStatement()],
        target => lrs.RefuseAsync(Make.Statement().Set("verb.id", Make.Voided).Set("object", target)));

    [Requirement("Data 2.3.2", "The StatementRef of a voiding statement has the id of the statement to void.")]
    public Task Refuses_to_void_without_an_id(Endpoint lrs) => Check.EachAsync(
        [Make.Voiding(Make.Id()).Without("object.id"), Make.Voiding("everything"), Make.Voiding("")],
        statement => lrs.RefuseAsync(statement));

    [Requirement("Data 2.3.2", "A statement is voided when the LRS has a voiding statement about it.")]
    public async Task Voids_a_statement(Endpoint lrs)
    {
        var statement = Make.Statement();
        await lrs.StoreAsync(statement);
        await lrs.StoreAsync(Make.Voiding(statement.Id()));
        await IsVoidedAsync(lrs, statement.Id());
    }

    [Requirement("Data 2.3.2", "A voiding statement about a statement that is not there is taken, and voids it when it comes.")]
    public async Task Voids_what_comes_later(Endpoint lrs)
    {
        var statement = Make.Statement();
        await lrs.StoreAsync(Make.Voiding(statement.Id()));
        await lrs.StoreAsync(statement);
        await IsVoidedAsync(lrs, statement.Id());
    }

    [Requirement("Data 2.3.2", "Voiding works within one batch, whatever the order.")]
    public async Task Voids_within_a_batch(Endpoint lrs)
    {
        var (first, second) = (Make.Statement(), Make.Statement());
        await lrs.StoreAsync(first, Make.Voiding(first.Id()), Make.Voiding(second.Id()), second);
        await IsVoidedAsync(lrs, first.Id());
        await IsVoidedAsync(lrs, second.Id());
    }

    [Requirement("Data 2.3.2", "A voiding statement cannot be voided: it stays, and what it voided stays voided.")]
    public async Task Cannot_void_a_voiding_statement(Endpoint lrs)
    {
        var statement = Make.Statement();
        var voiding = Make.Voiding(statement.Id());
        var again = Make.Voiding(voiding.Id());
        await lrs.StoreInTurnAsync(statement, voiding, again);
        await IsVoidedAsync(lrs, statement.Id());
        Assert.Equal(voiding.Id(), (await lrs.ReadAsync(voiding.Id())).Id());
        await lrs.GetAsync(Address.Voided(voiding.Id())).Expect(404);
    }

    [Requirement("Data 2.3.2", "A voiding statement stays also when the one that aims at it came first, or in the same batch.")]
    public async Task Cannot_void_a_voiding_statement_that_comes_later(Endpoint lrs)
    {
        var statement = Make.Statement();
        var (early, late) = (Make.Voiding(statement.Id()), Make.Voiding(Make.Id()));
        await lrs.StoreAsync(Make.Voiding(early.Id()));
        await lrs.StoreAsync(Make.Voiding(late.Id()), late, early, statement);
        await IsVoidedAsync(lrs, statement.Id());
        foreach (var voiding in new[] { early, late })
            Assert.Equal(voiding.Id(), (await lrs.ReadAsync(voiding.Id())).Id());
    }

    [Requirement("Data 2.3.2", "Nothing else voids: no other verb, no SubStatement, no context.")]
    public async Task Voids_by_nothing_else(Endpoint lrs)
    {
        var statement = Make.Statement();
        var sub = Make.SubStatement().Set("verb.id", Make.Voided).Set("object", Make.Reference(statement.Id()));
        await lrs.StoreAsync(
            statement,
            Make.Referring(statement.Id()),
            Make.Statement().Set("object", sub),
            Make.Voiding(Make.Id()).Set("context.statement", Make.Reference(statement.Id())));
        Assert.Equal(statement.Id(), (await lrs.ReadAsync(statement.Id())).Id());
    }

    [Requirement("Data 2.3.2", "A voided statement is taken again under a new id; under its own it stays voided.")]
    public async Task Takes_a_voided_statement_again(Endpoint lrs)
    {
        var statement = Make.Statement();
        await lrs.StoreAsync(statement, Make.Voiding(statement.Id()));
        await lrs.StoreAsync(statement);
        await IsVoidedAsync(lrs, statement.Id());
        var anew = statement.Copy().Set("id", Make.Id());
        await lrs.StoreAsync(anew);
        Assert.Equal([anew.Id()], (await lrs.FindAsync(((string)"agent", statement["actor"]!.ToText()))).Take(1));
    }

    [Requirement("Data 2.3.2", "Two voiding statements about one are as good as one.")]
    public async Task Takes_a_second_voiding_statement(Endpoint lrs)
    {
        var statement = Make.Statement();
        await lrs.StoreInTurnAsync(statement, Make.Voiding(statement.Id()), Make.Voiding(statement.Id()));
        await IsVoidedAsync(lrs, statement.Id());
    }

    private static async Task IsVoidedAsync(Endpoint lrs, string id)
    {
        await lrs.GetAsync(Address.Statement(id)).ExpectRefusal(404);
        var voided = await lrs.GetAsync(Address.Voided(id)).Expect(200);
        Assert.Equal(id, voided.Json.AsObject().Id());
    }
}
