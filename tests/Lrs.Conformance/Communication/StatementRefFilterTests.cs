using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 2.1.3, filter conditions for StatementRefs; 2.1.4, voided statements.</summary>
public sealed class StatementRefFilterTests
{
    private readonly JsonObject target = Make.Statement()
        .Set("verb.id", Make.Iri("verbs")).Set("context.registration", Make.Id())
        .Set("context.instructor", Make.Agent()).Set("context.contextActivities.parent", Make.Activity());

    [Requirement("Communication 2.1.3", "A statement that refers to one that matches, matches: for every filter but time and limit.")]
    public async Task Finds_referrers_by_what_their_target_matches(Endpoint lrs)
    {
        var referrer = Make.Referring(target.Id());
        await lrs.StoreAsync(target, referrer, Make.Referring(Make.Id()));
        await Check.EachAsync(
            Filters(), async filters => Assert.Equal([referrer.Id(), target.Id()], await lrs.FindAsync(filters)));
    }

    [Requirement("Communication 2.1.3", "The rule is recursive: chains of references match to their end.")]
    public async Task Follows_chains(Endpoint lrs)
    {
        var chain = new List<JsonObject> { target };
        for (var i = 0; i < 5; i++)
            chain.Add(Make.Referring(chain[^1].Id()));
        await lrs.StoreInTurnAsync(chain);
        await Check.EachAsync(
            Filters(),
            async filters => Assert.Equal(chain.Select(item => item.Id()), await lrs.FindAsync([.. filters, ("ascending", "true")])));
    }

    [Requirement("Communication 2.1.3", "It does not matter which of them came first.")]
    public async Task Follows_chains_that_arrive_backwards(Endpoint lrs)
    {
        var middle = Make.Referring(target.Id());
        var outer = Make.Referring(middle.Id());
        await lrs.StoreInTurnAsync(outer, target, middle);
        Assert.Equal([middle.Id(), target.Id(), outer.Id()], await lrs.FindAsync(Verb()));
    }

    [Requirement("Communication 2.1.3", "A referrer is found by what it is itself as well, and its target is not found by that.")]
    public async Task Finds_targets_by_nothing_of_their_referrers(Endpoint lrs)
    {
        var referrer = Make.Referring(target.Id()).Set("verb.id", Make.Iri("verbs"));
        await lrs.StoreAsync(target, referrer);
        Assert.Equal([referrer.Id()], await lrs.FindAsync(("verb", (string)referrer.At("verb.id")!)));
        Assert.Equal([referrer.Id()], await lrs.FindAsync(referrer["actor"]!.AsObject().AsFilter()));
    }

    [Requirement("Communication 2.1.3", "since, until and limit are about the referrer itself.")]
    public async Task Applies_time_and_limit_to_the_referrer(Endpoint lrs)
    {
        var referrer = Make.Referring(target.Id());
        await lrs.StoreInTurnAsync(target, referrer);
        var time = ("since", (string)(await lrs.ReadAsync(target.Id()))["stored"]!);
        Assert.Equal([referrer.Id()], await lrs.FindAsync(Verb(), time));
        Assert.Equal([target.Id()], await lrs.FindAsync(Verb(), ("until", time.Item2)));
        Assert.Equal([referrer.Id()], await lrs.FindAsync(Verb(), ("limit", "1")));
    }

    [Requirement("Communication 2.1.3", "References in a context, or in a SubStatement, play no part.")]
    public async Task Follows_no_other_references(Endpoint lrs)
    {
        await lrs.StoreAsync(
            target,
            Make.Statement().Set("context.statement", Make.Reference(target.Id())),
            Make.Statement().Set("object", Make.SubStatement().Set("object", Make.Reference(target.Id()))));
        Assert.Equal([target.Id()], await lrs.FindAsync(Verb()));
    }

    [Requirement("Communication 2.1.3", "The rule is for lists: a single statement is found by its own id only.")]
    public async Task Gives_the_single_statement_that_was_asked_for(Endpoint lrs)
    {
        var referrer = Make.Referring(target.Id());
        await lrs.StoreAsync(target, referrer);
        Assert.Equal(target.Id(), (await lrs.ReadAsync(target.Id())).Id());
        Assert.Equal(referrer.Id(), (await lrs.ReadAsync(referrer.Id())).Id());
    }

    [Requirement("Communication 2.1.3", "References in a circle do no harm.")]
    public async Task Survives_circles(Endpoint lrs)
    {
        var (first, second, self) = (Make.Statement(), Make.Statement(), Make.Statement());
        first.Set("object", Make.Reference(second.Id()));
        second.Set("object", Make.Reference(first.Id()));
        self.Set("object", Make.Reference(self.Id()));
        await lrs.StoreInTurnAsync(first, second, self);
        Assert.Equal([second.Id(), first.Id()], await lrs.FindAsync(first["actor"]!.AsObject().AsFilter()));
        Assert.Equal([self.Id()], await lrs.FindAsync(self["actor"]!.AsObject().AsFilter()));
    }

    [Requirement("Communication 2.1.4", "A voided statement is in no list, and not found by statementId.")]
    public async Task Hides_voided_statements(Endpoint lrs)
    {
        var voiding = Make.Voiding(target.Id());
        await lrs.StoreAsync(target);
        await lrs.StoreAsync(voiding);
        await lrs.GetAsync(Address.Statement(target.Id())).ExpectRefusal(404);
        await Check.EachAsync(
            Filters(), async filters => Assert.DoesNotContain(target.Id(), await lrs.FindAsync(filters)));
    }

    [Requirement("Communication 2.1.4", "voidedStatementId gives the voided statement, and no other.")]
    public async Task Gives_voided_statements_by_their_own_parameter(Endpoint lrs)
    {
        await lrs.StoreAsync(target);
        await lrs.GetAsync(Address.Voided(target.Id())).ExpectRefusal(404);
        await lrs.StoreAsync(Make.Voiding(target.Id()));
        var voided = await lrs.GetAsync(Address.Voided(target.Id())).Expect(200);
        Assert.Equal(target["context"]!["registration"]!.ToText(), voided.Json.At("context.registration")!.ToText());
        await lrs.GetAsync(Address.Voided(Make.Id())).ExpectRefusal(404);
    }

    [Requirement("Communication 2.1.4", "Statements that refer to a voided one are still found through it, the voiding one among them.")]
    public async Task Finds_referrers_of_voided_statements(Endpoint lrs)
    {
        var (referrer, voiding) = (Make.Referring(target.Id()), Make.Voiding(target.Id()));
        var outer = Make.Referring(referrer.Id());
        await lrs.StoreInTurnAsync(target, referrer, voiding, outer);
        await Check.EachAsync(
            Filters(), async filters => Assert.Equal([outer.Id(), voiding.Id(), referrer.Id()], await lrs.FindAsync(filters)));
    }

    [Requirement("Communication 2.1.4", "A voided referrer vanishes itself, and what refers to it stays.")]
    public async Task Hides_voided_referrers(Endpoint lrs)
    {
        var referrer = Make.Referring(target.Id());
        var outer = Make.Referring(referrer.Id());
        var voiding = Make.Voiding(referrer.Id());
        await lrs.StoreInTurnAsync(target, referrer, outer, voiding);
        Assert.Equal([voiding.Id(), outer.Id(), target.Id()], await lrs.FindAsync(Verb()));
    }

    private (string, string) Verb() => ("verb", (string)target.At("verb.id")!);

    private (string, string)[][] Filters() =>
    [
        [Verb()],
        [("agent", target["actor"]!.ToText())],
        [("activity", (string)target.At("object.id")!)],
        [("registration", (string)target.At("context.registration")!)],
        [("agent", target.At("context.instructor")!.ToText()), ("related_agents", "true")],
        [("activity", (string)target.At("context.contextActivities.parent.id")!), ("related_activities", "true")],
        [Verb(), ("agent", target["actor"]!.ToText()), ("activity", (string)target.At("object.id")!)],
    ];
}
