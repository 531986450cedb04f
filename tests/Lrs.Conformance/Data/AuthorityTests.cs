using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Data;

/// <summary>Part Two 2.4.9 and 2.4.10: what the LRS vouches with, and versions of statements.</summary>
public sealed class AuthorityTests
{
    [Requirement("Data 2.4.9", "Every statement has an authority; with Basic authentication it is an agent, the user.")]
    public async Task Gives_every_statement_an_authority(Endpoint lrs)
    {
        var own = await AuthorityAsync(lrs, await lrs.AdministratorAsync());
        var other = await AuthorityAsync(lrs, await lrs.WriterAsync());
        foreach (var authority in (JsonNode[])[own, other])
        {
            Assert.Equal("Agent", (string?)authority["objectType"]);
            Assert.NotNull(authority.At("account.homePage"));
        }

        Assert.NotEqual(own.At("account.name")!.ToText(), other.At("account.name")!.ToText());
    }

    [Requirement("Data 2.4.9", "The LRS puts the authority of the credential over the one that was sent.")]
    public async Task Overwrites_the_authority_that_was_sent(Endpoint lrs)
    {
        var claimed = Make.Agent();
        var kept = await lrs.KeepAsync(Make.Statement().Set("authority", claimed));
        Assert.Equal((await AuthorityAsync(lrs, await lrs.AdministratorAsync())).ToText(), kept["authority"]!.ToText());
        Assert.Empty(await lrs.FindAsync(claimed.AsFilter(), ("related_agents", "true")));
    }

    [Requirement("Data 2.4.9", "An authority is an agent, or a group of an application and a user.")]
    public async Task Refuses_an_authority_that_is_neither(Endpoint lrs)
    {
        await lrs.StoreAsync(Make.Statement().Set("authority", Make.Agent()));
        await lrs.StoreAsync(Make.Statement().Set("authority", Make.Group(Make.Account(), Make.Agent())));
        await lrs.RefuseEachAsync(Make.Statement, "authority",
            Make.Group(Make.Account()).ToText(), Make.Group(Make.Account(), Make.Agent(), Make.Agent()).ToText(),
            Make.Group(Make.Agent(), Make.Agent()).ToText(), Make.Group(Make.Account(), Make.Agent()).Set("mbox", "mailto:g@example.com").ToText(),
            Make.Activity().ToText(), "\"mailto:ann@example.com\"", "{}", "[]");
    }

    [Requirement("Data 2.4.10", "Statements with a version that starts with 1.0 are taken and keep it.")]
    public Task Takes_and_keeps_versions(Endpoint lrs) => lrs.AcceptEachAsync(
        Make.Statement, "version", ["\"1.0.0\"", "\"1.0.1\"", "\"1.0.3\"", "\"1.0.9\"", .. lrs.Is20 ? (string[])["\"2.0.0\""] : []]);

    [Requirement("Data 2.4.10", "Statements with any other version are refused.")]
    public Task Refuses_other_versions(Endpoint lrs) => lrs.RefuseEachAsync(
        Make.Statement, "version",
        ["\"0.9\"", "\"0.95\"", "\"0.9.9\"", "\"1.1.0\"", "\"3.0.0\"", "\"1\"", "\"\"", "\"1.0.x\"", "1.0", .. lrs.Is20 ? (string[])[] : ["\"2.0.0\""]]);

    [Requirement("Data 2.4.10", "A statement that lacks a version gets 1.0.0.", Only = Endpoint.Version10)]
    public async Task Gives_version_1_0_0(Endpoint lrs) =>
        Assert.Equal("1.0.0", (string?)(await lrs.KeepAsync(Make.Statement()))["version"]);

    [Requirement("LRS 4.2.4.3", "A statement that lacks a version gets 2.0.0.")]
    public async Task Gives_version_2_0_0(Endpoint lrs) =>
        Assert.Equal("2.0.0", (string?)(await lrs.KeepAsync(Make.Statement()))["version"]);

    private static async Task<JsonNode> AuthorityAsync(Endpoint lrs, string authorization)
    {
        var statement = Make.Statement();
        await lrs.SendAsync(new Call("POST", "statements") { Body = statement, Authorization = authorization }).Expect(200);
        return (await lrs.ReadAsync(statement.Id()))["authority"]!;
    }
}
