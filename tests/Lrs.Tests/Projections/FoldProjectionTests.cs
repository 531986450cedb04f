using CoursePackager.Lrs.Activities;
using CoursePackager.Lrs.Agents;
using CoursePackager.Lrs.Projections;
using CoursePackager.Lrs.Storage;
using CsCheck;

namespace CoursePackager.Lrs.Tests.Projections;

public sealed class FoldProjectionTests
{
    [Fact]
    public void However_statements_are_cut_into_batches_the_records_are_those_of_one_pass() =>
        Gen.Select(RandomStatements.One.Array[1, 40], Gen.Int).Sample(
            (statements, seed) =>
            {
                var random = new Random(seed);
                var expected = OnePass(statements);
                var history = new FoldHistory();
                var projections = new[] { history.NewProjection(), history.NewProjection() };
                foreach (var statement in statements)
                {
                    history.Add([statement]);
                    if (random.Next(3) == 0)
                        history.Project(projections[random.Next(2)]);
                }

                Assert.Equal(expected, history.Project().Everything());
            },
            iter: 200);

    [Fact]
    public void Processes_that_get_in_each_others_way_at_any_moment_come_to_the_same_records() =>
        Gen.Select(RandomStatements.One.Array[1, 30], Gen.Int).Sample(
            (statements, seed) =>
            {
                var random = new Random(seed);
                var history = new FoldHistory();
                history.Add(statements[..(statements.Length / 2)]);
                var left = statements[(statements.Length / 2)..];
                var depth = 0;
                history.Store.BeforeWrite = () =>
                {
                    if (depth > 2 || random.Next(2) == 0)
                        return;
                    depth++;
                    var next = Math.Min(left.Length, random.Next(3));
                    history.Add(left[..next]);
                    left = left[next..];
                    if (random.Next(8) == 0)
                        FoldProjection.RestartAsync(history.Store, Tenants.Default, default).GetAwaiter().GetResult();
                    history.NewProjection().AdvanceAsync(Tenants.Default, default).GetAwaiter().GetResult();
                    depth--;
                };
                history.Project();
                history.Store.BeforeWrite = null;
                history.Add(left);

                Assert.Equal(OnePass(statements), history.Project().Everything());
            },
            iter: 200);

    [Fact]
    public void Beginning_again_gives_the_same_records_and_leaves_none_that_no_statement_gives() =>
        RandomStatements.One.Array[1, 30].Sample(
            statements =>
            {
                var history = new FoldHistory();
                history.Add(statements);
                var before = history.Project().Everything();
                history.Store.WriteRecordsAsync(
                    Tenants.Default, [new RecordChange("activities", "stray", "{}"u8.ToArray())], null, default);
                FoldProjection.RestartAsync(history.Store, Tenants.Default, default).GetAwaiter().GetResult();
                Assert.Equal(before, history.Project().Everything());
            },
            iter: 50);

    [Fact]
    public void A_reader_sees_at_any_moment_what_the_projection_will_come_to() =>
        Gen.Select(RandomStatements.One.Array[1, 30], Gen.Int).Sample(
            (statements, seed) =>
            {
                var random = new Random(seed);
                var history = new FoldHistory();
                foreach (var statement in statements)
                {
                    history.Add([statement]);
                    if (random.Next(4) == 0)
                        history.Project();
                }

                var (activity, agent) = (ReadActivity(history), ReadAgent(history));
                history.Project();
                Assert.Equal(ReadActivity(history), activity);
                Assert.Equal(ReadAgent(history), agent);
            },
            iter: 100);

    [Fact]
    public async Task Statements_that_say_nothing_new_write_no_record()
    {
        var history = new FoldHistory();
        const string Statement =
            """{"actor":{"mbox":"mailto:a@b","name":"A"},"object":{"id":"http://a","definition":{"name":{"en":"n"}}}}""";
        history.Add([Statement]);
        history.Project();
        var before = await history.Store.ReadRecordsAsync(Tenants.Default, "activities", [Records.StableHash.Of("http://a")], default);
        var writes = 0;
        history.Store.BeforeWrite = () => writes++;
        history.Add(Enumerable.Repeat(Statement, 1200));
        history.Project();

        Assert.Equal(3, writes);
        var after = await history.Store.ReadRecordsAsync(Tenants.Default, "activities", [Records.StableHash.Of("http://a")], default);
        Assert.True(before[0].Json.Equals(after[0].Json));
        Assert.Equal(1201, await history.Store.ReadCheckpointAsync(Tenants.Default, "definitions", default));
    }

    [Fact]
    public void What_cannot_be_read_is_passed_over()
    {
        var history = new FoldHistory();
        history.Add(["[]", "no JSON", """{"actor":7,"object":[]}""", """{"object":{"id":7,"definition":3}}"""]);
        history.Add(["""{"actor":{"mbox":"mailto:a@b","name":"A"},"object":{"id":"http://a"}}"""]);
        Assert.Contains("\"names\":[\"A\"]", history.Project().Everything(), StringComparison.Ordinal);
    }

    private static string OnePass(string[] statements)
    {
        var history = new FoldHistory();
        history.Add(statements);
        return history.Project().Everything();
    }

    private static string? ReadActivity(FoldHistory history) =>
        new FoldReader<ActivityRecord, ActivityMention>(history.Store, new ActivityFold())
            .ReadAsync(Tenants.Default, "http://a/1", new StatementQuery { Limit = 1 }, default).Result is { } found
            ? $"{found.Definition.ToJsonString()} {found.Through}"
            : null;

    private static string? ReadAgent(FoldHistory history) =>
        new FoldReader<AgentRecord, AgentMention>(history.Store, new AgentFold())
            .ReadAsync(Tenants.Default, "mbox:mailto:1@example.com", new StatementQuery { Limit = 1 }, default).Result is { } found
            ? $"{string.Join(' ', found.Names)} {found.Through}"
            : null;
}
