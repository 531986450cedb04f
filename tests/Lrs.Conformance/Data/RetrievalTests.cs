using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Data;

/// <summary>Part Two 2.5: lists of statements and their pages.</summary>
public sealed class RetrievalTests
{
    private readonly string activity = Make.Iri();

    [Requirement("Data 2.5", "A list is an object with an array of statements, and more when there are more.")]
    public async Task Gives_an_object_with_statements_and_more(Endpoint lrs)
    {
        await lrs.StoreAsync(Make.Statement(activity), Make.Statement(activity));
        var first = await PageAsync(lrs, ("limit", "1"));
        Assert.Equal(["more", "statements"], first.Json.AsObject().Select(item => item.Key).Order(StringComparer.Ordinal));
        Assert.Single(first.Statements);
        Assert.NotEmpty(first.More);
    }

    [Requirement("Data 2.5", "When nothing matches, the array of statements is empty.")]
    public async Task Gives_an_empty_array_when_nothing_matches(Endpoint lrs)
    {
        var answer = await PageAsync(lrs);
        Assert.Empty(answer.Json["statements"]!.AsArray());
        Assert.Equal("", answer.More);
    }

    [Requirement("Data 2.5", "more is empty when everything has been given, also when the last page is a full one.")]
    public async Task Ends_when_everything_is_given(Endpoint lrs)
    {
        await lrs.StoreAsync(Make.Statement(activity), Make.Statement(activity), Make.Statement(activity));
        Assert.Equal("", (await PageAsync(lrs)).More);
        Assert.Equal("", (await PageAsync(lrs, ("limit", "3"))).More);
        Assert.Equal([2, 1], (await AllPagesAsync(lrs, ("limit", "2"))).Select(page => page.Statements.Count));
        Assert.Equal([1, 1, 1], (await AllPagesAsync(lrs, ("limit", "1"))).Select(page => page.Statements.Count));
    }

    [Requirement("Data 2.5", "more is a relative IRL with the whole path, and without scheme, host and port.")]
    public async Task Gives_more_as_a_path_from_the_root(Endpoint lrs)
    {
        await lrs.StoreAsync(Make.Statement(activity), Make.Statement(activity));
        var more = (await PageAsync(lrs, ("limit", "1"))).More;
        Assert.StartsWith("/xapi/statements?", more, StringComparison.Ordinal);
        Assert.True(Uri.IsWellFormedUriString(more, UriKind.Relative), more);
    }

    [Requirement("Data 2.5", "more is not extremely long, whatever the filters.")]
    public async Task Keeps_more_short(Endpoint lrs)
    {
        await lrs.StoreAsync(Make.Statement(activity), Make.Statement(activity));
        Assert.InRange((await PageAsync(lrs, ("limit", "1"), ("related_activities", "true"))).More.Length, 1, 1000);
    }

    [Requirement("Data 2.5", "Later pages keep every filter, the limit and the order of the first.")]
    public async Task Keeps_filters_on_later_pages(Endpoint lrs)
    {
        var (agent, verb, registration) = (Make.Agent(), Make.Iri("verbs"), Make.Id());
        JsonObject Full() => Make.Statement(activity).Set("actor", agent).Set("verb.id", verb).Set("context.registration", registration);
        await lrs.StoreAsync(Full(), Full().Set("actor", Make.Agent()), Full(), Full().Set("verb.id", Make.Iri()), Full(), Make.Statement(activity));
        await lrs.StoreAsync(Full(), Full().Without("context"), Full(), Full().Set("object", Make.Activity()), Full());
        (string, string)[] filters = [agent.AsFilter(), ("verb", verb), ("registration", registration)];
        foreach (var ascending in (string[])["true", "false"])
        {
            var pages = await AllPagesAsync(lrs, [.. filters, ("limit", "2"), ("ascending", ascending)]);
            Assert.Equal([2, 2, 2], pages.Select(page => page.Statements.Count));
            var ids = pages.SelectMany(page => page.StatementIds).ToList();
            Assert.Equal(await lrs.FindAsync([("activity", activity), .. filters, ("ascending", ascending)]), ids);
        }
    }

    [Requirement("Data 2.5", "Later pages keep since and until.")]
    public async Task Keeps_times_on_later_pages(Endpoint lrs)
    {
        var all = Enumerable.Range(0, 7).Select(_ => Make.Statement(activity)).ToList();
        await lrs.StoreInTurnAsync(all);
        var since = (string)(await lrs.ReadAsync(all[0].Id()))["stored"]!;
        var until = (string)(await lrs.ReadAsync(all[5].Id()))["stored"]!;
        var pages = await AllPagesAsync(lrs, ("since", since), ("until", until), ("limit", "2"));
        Assert.Equal(all[1..6].Select(item => item.Id()).Reverse(), pages.SelectMany(page => page.StatementIds));
    }

    [Requirement("Data 2.5", "Later pages keep related_agents and related_activities.")]
    public async Task Keeps_related_filters_on_later_pages(Endpoint lrs)
    {
        var agent = Make.Agent();
        JsonObject Related() => Make.Statement().Set("context.instructor", agent).Set("context.contextActivities.other", Make.Activity(activity));
        await lrs.StoreAsync(Related(), Make.Statement(activity), Related(), Make.Statement().Set("context.instructor", agent), Related());
        var pages = await AllPagesAsync(lrs, agent.AsFilter(), ("related_agents", "true"), ("related_activities", "true"), ("limit", "1"));
        Assert.Equal([1, 1, 1], pages.Select(page => page.Statements.Count));
        Assert.All(pages, page => Assert.NotNull(page.Statements[0].At("context.instructor")));
    }

    [Requirement("Data 2.5", "Later pages keep the format.")]
    public async Task Keeps_the_format_on_later_pages(Endpoint lrs)
    {
        JsonObject Named() => Make.Statement(activity)
            .SetJson("verb.display", """{"en":"did","ru":"сделала"}""").SetJson("object.definition", """{"name":{"en":"Quiz","ru":"Тест"}}""");
        await lrs.StoreAsync(Named(), Named(), Named());
        var ids = (await AllPagesAsync(lrs, ("format", "ids"), ("limit", "1"))).SelectMany(page => page.Statements).ToList();
        Assert.Equal(3, ids.Count);
        Assert.All(ids, item => Assert.Equal($"{{\"id\":\"{activity}\"}}", item["object"]!.ToJsonString()));
        var next = (await PageAsync(lrs, ("format", "canonical"), ("limit", "1"))).More;
        var second = await lrs.GetAsync(next, ("Accept-Language", "ru")).Expect(200);
        Assert.Equal("""{"ru":"Тест"}""", second.Statements[0].At("object.definition.name")!.ToText());
    }

    [Requirement("Data 2.5", "Later pages keep attachments.")]
    public async Task Keeps_attachments_on_later_pages(Endpoint lrs)
    {
        var file = new AttachedFile("text");
        await lrs.StoreAsync([file], Make.Statement(activity).Attach(file), Make.Statement(activity).Attach(file));
        var first = MultipartAnswer.Read(await PageAsync(lrs, ("attachments", "true"), ("limit", "1")));
        var second = MultipartAnswer.Read(await lrs.GetAsync((string)first.Json["more"]!).Expect(200));
        foreach (var page in (MultipartAnswer[])[first, second])
            Assert.Equal(file.Bytes, Assert.Single(page.Parts).Bytes);
    }

    [Requirement("Data 2.5", "Nothing is lost or doubled on later pages while statements arrive, in either order.")]
    public async Task Loses_and_doubles_nothing_while_statements_arrive(Endpoint lrs)
    {
        foreach (var ascending in (string[])["false", "true"])
        {
            var iri = Make.Iri();
            var before = Enumerable.Range(0, 20).Select(_ => Make.Statement(iri)).ToArray();
            await lrs.StoreAsync(before);
            var old = before.Select(item => item.Id()).ToList();
            using var stop = new CancellationTokenSource();
            var writer = WriteUntilAsync(lrs, iri, stop.Token);
            var seen = new List<string>();
            var next = Address.Of("statements", ("activity", iri), ("limit", "3"), ("ascending", ascending));
            for (var page = 0; next.Length > 0 && old.Except(seen).Any() && page < 60; page++)
            {
                await lrs.StoreAsync(Make.Statement(iri));
                var answer = await lrs.GetAsync(next).Expect(200);
                seen.AddRange(answer.StatementIds);
                next = answer.More;
            }

            await stop.CancelAsync();
            await writer;
            Assert.Equal(seen.Count, seen.Distinct().Count());
            Assert.Equal(ascending == "true" ? old : Enumerable.Reverse(old), seen.Intersect(old));
        }
    }

    [Requirement("Data 2.5", "A statement that is voided between two pages is not on the second.")]
    public async Task Leaves_out_what_was_voided_since(Endpoint lrs)
    {
        var all = Enumerable.Range(0, 3).Select(_ => Make.Statement(activity)).ToList();
        await lrs.StoreInTurnAsync(all);
        var first = await PageAsync(lrs, ("limit", "1"));
        await lrs.StoreAsync(Make.Voiding(all[1].Id()));
        var rest = await lrs.GetAsync(first.More).Expect(200);
        Assert.Equal([all[0].Id()], rest.StatementIds);
    }

    [Requirement("Data 2.5", "more works again and again, and gives the same page.")]
    public async Task Gives_the_same_page_again(Endpoint lrs)
    {
        await lrs.StoreAsync(Make.Statement(activity), Make.Statement(activity), Make.Statement(activity));
        var more = (await PageAsync(lrs, ("limit", "1"))).More;
        var once = await lrs.GetAsync(more).Expect(200);
        await lrs.StoreAsync(Make.Statement(activity));
        Assert.Equal(once.StatementIds, (await lrs.GetAsync(more).Expect(200)).StatementIds);
    }

    [Requirement("Data 2.5", "more is used as it was given: anything added to it or changed in it is refused, not guessed at.")]
    public async Task Refuses_a_changed_more(Endpoint lrs)
    {
        await lrs.StoreAsync(Make.Statement(activity), Make.Statement(activity));
        var more = (await PageAsync(lrs, ("limit", "1"))).More;
        await lrs.GetAsync(more + "&limit=2").ExpectRefusal();
        await lrs.GetAsync(more[..^3]).ExpectRefusal();
        await lrs.GetAsync(more[..(more.IndexOf('=', StringComparison.Ordinal) + 1)] + "AAAA").ExpectRefusal();
        await lrs.SendAsync(new Call("GET", more) { Authorization = "" }).ExpectRefusal(401);
    }

    private static async Task WriteUntilAsync(Endpoint lrs, string iri, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            await lrs.StoreAsync(Make.Statement(iri), Make.Statement(iri));
    }

    private Task<Answer> PageAsync(Endpoint lrs, params (string Name, string Value)[] parameters) =>
        lrs.GetAsync(Address.Of("statements", [("activity", activity), .. parameters])).Expect(200);

    private async Task<IReadOnlyList<Answer>> AllPagesAsync(Endpoint lrs, params (string Name, string Value)[] parameters)
    {
        var pages = new List<Answer> { await PageAsync(lrs, parameters) };
        while (pages[^1].More is { Length: > 0 } more && pages.Count < 20)
            pages.Add(await lrs.GetAsync(more).Expect(200));
        return pages;
    }
}
