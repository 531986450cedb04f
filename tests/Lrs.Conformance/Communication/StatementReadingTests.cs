using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 2.1.3: single statements, parameters, and headers of the statement resource.</summary>
public sealed class StatementReadingTests
{
    [Requirement("Communication 2.1.3", "statementId gives that one statement, itself and not in a list.")]
    public async Task Gives_one_statement(Endpoint lrs)
    {
        var statement = Make.Statement();
        await lrs.StoreAsync(statement);
        var answer = await lrs.GetAsync(Address.Statement(statement.Id())).Expect(200);
        Assert.Equal(statement.Id(), answer.Json.AsObject().Id());
        Assert.Null(answer.Json["statements"]);
    }

    [Requirement("Communication 2.1.3", "A statement that is not there is a 404.")]
    public Task Does_not_find_what_is_not_there(Endpoint lrs) => lrs.GetAsync(Address.Statement(Make.Id())).ExpectRefusal(404);

    [Requirement("Communication 2.1.3", "statementId and voidedStatementId together are refused.")]
    public Task Refuses_both_ids(Endpoint lrs) => lrs
        .GetAsync(Address.Of("statements", ("statementId", Make.Id()), ("voidedStatementId", Make.Id()))).ExpectRefusal();

    [Requirement("Communication 2.1.3", "With statementId or voidedStatementId only attachments and format are allowed.")]
    public async Task Refuses_other_parameters_with_an_id(Endpoint lrs)
    {
        var statement = Make.Statement();
        await lrs.StoreAsync(statement);
        (string, string)[] others =
        [
            Make.Agent().AsFilter(), ("verb", Make.Iri()), ("activity", Make.Iri()), ("registration", Make.Id()), ("related_activities", "true"),
            ("related_agents", "true"), ("since", "2026-01-01T00:00:00Z"), ("until", "2026-01-01T00:00:00Z"), ("limit", "1"), ("ascending", "true"),
        ];
        await Check.EachAsync(others, async other =>
        {
            await lrs.GetAsync(Address.Of("statements", ("statementId", statement.Id()), other)).ExpectRefusal();
            await lrs.GetAsync(Address.Of("statements", ("voidedStatementId", statement.Id()), other)).ExpectRefusal();
        });
        await lrs.GetAsync(Address.Statement(statement.Id()) + "&format=ids&attachments=false").Expect(200);
    }

    [Requirement("Communication 2.1.3", "An id that is no UUID is refused.")]
    public Task Refuses_an_id_that_is_no_uuid(Endpoint lrs) => Check.EachAsync(
        ["", "x", Make.Id()[1..]],
        async id =>
        {
            await lrs.GetAsync(Address.Statement(id)).ExpectRefusal();
            await lrs.GetAsync(Address.Voided(id)).ExpectRefusal();
        });

    [Requirement("Communication 2.1.3", "When nothing matches the answer is 200 with an empty list.")]
    public async Task Gives_an_empty_list(Endpoint lrs) =>
        Assert.Empty((await lrs.GetAsync(Address.Of("statements", ("activity", Make.Iri()))).Expect(200)).Statements);

    [Requirement("Communication 2.1.3", "Without parameters the newest statements come, as many as the server likes.")]
    public async Task Gives_the_newest_without_parameters(Endpoint lrs)
    {
        var statement = Make.Statement();
        await lrs.StoreAsync(statement);
        var answer = await lrs.GetAsync("statements").Expect(200);
        Assert.InRange(answer.Statements.Count, 1, Support.Running.RunningService.MaxPageSize);
        var times = answer.Statements.Select(item => Times.Parse((string)item["stored"]!)).ToList();
        Assert.Equal(times.OrderDescending(), times);
    }

    [Requirement("Communication 2.1.3", "Last-Modified of a single statement is its stored, to the second.")]
    public async Task Gives_stored_as_last_modified(Endpoint lrs)
    {
        var statement = Make.Statement();
        await lrs.StoreAsync(statement);
        var answer = await lrs.GetAsync(Address.Statement(statement.Id())).Expect(200);
        var stored = Times.Parse((string)answer.Json["stored"]!);
        Assert.Equal(stored.ToUnixTimeSeconds(), Times.ParseHttpDate(answer.Header("Last-Modified")).ToUnixTimeSeconds());
        await lrs.StoreAsync(Make.Voiding(statement.Id()));
        var voided = await lrs.GetAsync(Address.Voided(statement.Id())).Expect(200);
        Assert.Equal(answer.Header("Last-Modified"), voided.Header("Last-Modified"));
    }

    [Requirement("Communication 2.1.3", "Every answer of the statement resource has X-Experience-API-Consistent-Through, whatever its status.")]
    public async Task Says_how_far_it_is_consistent(Endpoint lrs)
    {
        var statement = Make.Statement();
        Answer[] answers =
        [
            await lrs.PutAsync(Address.Statement(statement.Id()), statement).Expect(204),
            await lrs.PostAsync("statements", statement).Expect(200),
            await lrs.PostAsync("statements", "{}").Expect(400),
            await lrs.PostAsync("statements", statement.Copy().Set("object.id", Make.Iri())).Expect(409),
            await lrs.GetAsync("statements?limit=1").Expect(200),
            await lrs.GetAsync("statements?limit=x").Expect(400),
            await lrs.GetAsync(Address.Statement(statement.Id())).Expect(200),
            await lrs.GetAsync(Address.Statement(Make.Id())).Expect(404),
            await lrs.HeadAsync("statements?limit=1").Expect(200),
            await lrs.HeadAsync("statements?limit=x").Expect(400),
            await lrs.DeleteAsync("statements").Expect(405),
            await lrs.SendAsync(new Call("GET", "statements") { Authorization = "" }).Expect(401),
            await lrs.SendAsync(new Call("GET", "statements") { Version = "" }).Expect(400),
            await lrs.SendAsync(new Call("GET", "statements") { Authorization = await lrs.WriterAsync() }).Expect(403),
        ];
        Assert.All(answers, answer => Assert.Matches(
            @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", answer.Header(Endpoint.ConsistentThrough)));
    }

    [Requirement("Communication 2.1.3", "Consistent-Through is not before what has been acknowledged, and recent also when nothing is stored.")]
    public async Task Is_consistent_through_what_it_acknowledged(Endpoint lrs)
    {
        var kept = await lrs.KeepAsync(Make.Statement());
        var answer = await lrs.GetAsync("statements?limit=1").Expect(200);
        Assert.True(Times.Parse(answer.Header(Endpoint.ConsistentThrough)) >= Times.Parse((string)kept["stored"]!));
        await Task.Delay(50);
        var later = Times.Parse((await lrs.GetAsync("statements?limit=1")).Header(Endpoint.ConsistentThrough));
        Assert.InRange(TimeProvider.System.GetUtcNow() - later, TimeSpan.FromSeconds(-1), TimeSpan.FromSeconds(5));
    }

    [Requirement("Communication 2.1.3", "What is stored before Consistent-Through can be read: nothing turns up there later.")]
    public async Task Keeps_its_word_about_consistency(Endpoint lrs)
    {
        var activity = Make.Iri();
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 3).Select(_ => WriteUntilAsync(lrs, activity, stop.Token)).ToList();
        var seen = new List<(string Until, IReadOnlyList<string> Ids)>();
        for (var i = 0; i < 10; i++)
        {
            var through = (await lrs.GetAsync("statements?limit=1").Expect(200)).Header(Endpoint.ConsistentThrough);
            seen.Add((through, await CountAsync(lrs, activity, through)));
            await Task.Delay(10);
        }

        await stop.CancelAsync();
        await Task.WhenAll(writers);
        foreach (var (until, ids) in seen)
            Assert.Equal(ids, await CountAsync(lrs, activity, until));
    }

    private static async Task WriteUntilAsync(Endpoint lrs, string activity, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            await lrs.StoreAsync(Make.Statement(activity));
    }

    // Strictly before: the header says which statements are known, not that its own millisecond is over.
    private static async Task<IReadOnlyList<string>> CountAsync(Endpoint lrs, string activity, string through)
    {
        var until = Times.Format(Times.Parse(through).AddMilliseconds(-1));
        var ids = new List<string>();
        var next = Address.Of("statements", ("activity", activity), ("until", until), ("ascending", "true"));
        while (next.Length > 0)
        {
            var page = await lrs.GetAsync(next).Expect(200);
            ids.AddRange(page.StatementIds);
            next = page.More;
        }

        return ids;
    }
}
