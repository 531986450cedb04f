using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Storage.Tests;

public abstract partial class StatementContract
{
    [Theory]
    [InlineData("target first")]
    [InlineData("voider first")]
    [InlineData("one batch")]
    [InlineData("one batch, voider first")]
    public async Task A_voided_statement_is_marked_and_left_out(string order)
    {
        var target = Make.Statement();
        var voider = Make.Voiding(target.Id);
        var voiderFirst = order.Contains("voider first", StringComparison.Ordinal);
        PreparedStatement[] sequence = voiderFirst ? [voider, target] : [target, voider];
        if (order.StartsWith("one batch", StringComparison.Ordinal))
            await Append(sequence);
        else
            foreach (var statement in sequence)
                await Append(statement);

        Assert.Equal([voider.Id], await Ids(new StatementQuery { Limit = 10 }));
        Assert.True((await Store.GetStatementAsync(Tenant, target.Id, None))!.IsVoided);
        await ReopenAsync();
        Assert.Equal([voider.Id], await Ids(new StatementQuery { Limit = 10 }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Voiding_a_voiding_statement_has_no_effect(bool inOrder)
    {
        var target = Make.Statement();
        var voider = Make.Voiding(target.Id);
        var second = Make.Voiding(voider.Id);
        foreach (var statement in inOrder ? new[] { target, voider, second } : [second, voider, target])
            await Append(statement);

        Assert.False((await Store.GetStatementAsync(Tenant, voider.Id, None))!.IsVoided);
        Assert.True((await Store.GetStatementAsync(Tenant, target.Id, None))!.IsVoided);
    }

    [Fact]
    public async Task A_plain_reference_voids_nothing()
    {
        var target = Make.Statement();
        await Append(Make.Statement(refersTo: target.Id), target);

        Assert.False((await Store.GetStatementAsync(Tenant, target.Id, None))!.IsVoided);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_statement_matches_what_the_statement_it_refers_to_matches(bool targetFirst)
    {
        var target = Make.Statement(verb: 2, activity: 200, agent: 20);
        var referrer = Make.Statement(verb: 3, activity: null, agent: 30, refersTo: target.Id);
        foreach (var statement in targetFirst ? new[] { target, referrer } : [referrer, target])
            await Append(statement);

        Guid[] both = targetFirst ? [target.Id, referrer.Id] : [referrer.Id, target.Id];
        Assert.Equal(both, await Ids(new StatementQuery { VerbKey = 2, Ascending = true, Limit = 10 }));
        Assert.Equal(both, await Ids(new StatementQuery { ActivityKey = 200, AgentKey = 20, Ascending = true, Limit = 10 }));
        Assert.Equal([referrer.Id], await Ids(new StatementQuery { AgentKey = 30, Limit = 10 }));
        Assert.Empty(await Ids(new StatementQuery { AgentKey = 31, VerbKey = 2, Limit = 10 }));
    }

    [Theory]
    [InlineData(0, 1, 2, 3)]
    [InlineData(3, 2, 1, 0)]
    [InlineData(1, 3, 0, 2)]
    [InlineData(2, 0, 3, 1)]
    public async Task References_chain_whatever_the_order_of_arrival(params int[] order)
    {
        var last = Make.Statement(verb: 2);
        var third = Make.Statement(verb: 3, refersTo: last.Id);
        var second = Make.Statement(verb: 3, refersTo: third.Id);
        var first = Make.Statement(verb: 3, refersTo: second.Id);
        PreparedStatement[] chain = [first, second, third, last];
        foreach (var i in order)
            await Append(chain[i]);

        Assert.Equal(order.Select(i => chain[i].Id), await Ids(new StatementQuery { VerbKey = 2, Ascending = true, Limit = 10 }));
        await ReopenAsync();
        Assert.Equal(order.Select(i => chain[i].Id), await Ids(new StatementQuery { VerbKey = 2, Ascending = true, Limit = 10 }));
    }

    [Fact]
    public async Task A_reference_to_a_voided_statement_still_matches_through_it()
    {
        var target = Make.Statement(verb: 2);
        var referrer = Make.Statement(verb: 3, refersTo: target.Id);
        var voider = Make.Voiding(target.Id);
        await Append(target, referrer, voider);

        Assert.Equal([referrer.Id, voider.Id], await Ids(new StatementQuery { VerbKey = 2, Ascending = true, Limit = 10 }));
    }

    [Fact]
    public async Task Statements_that_refer_to_each_other_are_harmless()
    {
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        await Append(Make.Statement(one, verb: 2, refersTo: two), Make.Statement(two, verb: 3, refersTo: one));

        Assert.Equal(2, (await Ids(new StatementQuery { VerbKey = 2, Limit = 10 })).Length);
        Assert.Equal(2, (await Ids(new StatementQuery { VerbKey = 3, Limit = 10 })).Length);
    }

    [Fact]
    public async Task Many_statements_may_wait_for_one_target()
    {
        var target = Make.Statement(verb: 2);
        var waiting = Make.Batch(5000, _ => Make.Statement(verb: 3, refersTo: target.Id));
        foreach (var chunk in waiting.Chunk(500))
            await Append(chunk);
        await Append(target);

        Assert.Equal(5001, (await AllIds(new StatementQuery { VerbKey = 2, Limit = 1000 })).Count);
    }
}
