using CoursePackager.Lrs.Storage;
using CsCheck;

namespace CoursePackager.Lrs.Storage.Tests;

public abstract partial class StatementContract
{
    /// <summary>Few ids, so that statements repeat, conflict, refer to and void each other, before and after they come.</summary>
    private static readonly Gen<PreparedStatement> GenStatement = Gen.Select(
        Gen.Int[1, 30], Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[0, 2], Gen.Int[0, 60], Gen.Int[0, 20]).Select(
        (id, verb, activity, agent, registration, target, variant) => Make.Statement(
            Id(id),
            verb,
            activity == 3 ? null : 100 + activity,
            10 + agent,
            registration == 0 ? null : Id(900 + registration),
            target is > 0 and <= 30 ? Id(target) : null,
            voids: target is > 0 and <= 30 && variant % 3 == 0,
            relatedAgents: [10 + verb],
            relatedActivities: [100 + agent],
            text: variant == 1 ? "other" : "usual"));

    private static readonly Gen<StatementQuery> GenQuery = Gen.Select(
        Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Bool, Gen.Bool, Gen.Int[1, 5]).Select(
        (verb, activity, agent, registration, related, ascending, limit) => new StatementQuery
        {
            VerbKey = verb == 0 ? null : verb,
            ActivityKey = activity == 0 ? null : 100 + activity,
            AgentKey = agent == 0 ? null : 10 + agent,
            Registration = registration == 0 ? null : Id(900 + registration),
            RelatedActivities = related,
            RelatedAgents = related,
            Ascending = ascending,
            Limit = limit,
        });

    private static readonly Gen<(PreparedStatement[][] Batches, StatementQuery[] Queries)> GenHistory =
        Gen.Select(GenStatement.Array[1, 4].Array[1, 25], GenQuery.Array[1, 10]);

    private static int histories;

    private static Guid Id(int number) => new(number, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]);

    [Fact]
    public async Task Any_history_gives_the_same_answers_as_a_simple_model() =>
        await GenHistory.SampleAsync(
            async history =>
            {
                // A tenant of its own for each history: one store sees them all.
                var tenant = $"history {Interlocked.Increment(ref histories)}";
                var model = new ModelStore();
                foreach (var batch in history.Batches)
                    Assert.Equal(model.Append(batch), (await Store.AppendAsync(tenant, batch, None)).Outcomes);
                Assert.Equal(model.Statements.Select(s => s.Id), await AllIds(model, tenant));
                foreach (var query in history.Queries)
                {
                    var expected = model.Query(query);
                    if (!query.Ascending)
                        expected.Reverse();
                    Assert.Equal(expected, await AllIds(query, tenant));
                }
            },
            iter: 150,
            threads: 1);

    /// <summary>Every statement by id, in order, with its state.</summary>
    private async Task<List<Guid>> AllIds(ModelStore model, string tenant)
    {
        var changes = await Store.ReadChangesAsync(tenant, 0, int.MaxValue, None);
        Assert.Equal(model.Statements.Select(model.IsVoided), changes.Select(change => change.IsVoided));
        return [.. changes.Select(change => change.Id)];
    }
}
