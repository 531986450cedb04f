using System.Text.Json.Nodes;
using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Statements;

public sealed class WritingTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    [Fact]
    public async Task Gives_ids_back_in_the_order_of_the_batch()
    {
        JsonObject[] batch = [Sample.Statement(), Sample.Statement(), Sample.Statement()];
        var answer = await lrs.SendAsync("POST", "/xapi/statements", new JsonArray([.. batch]).ToJsonString());
        Assert.Equal(200, (int)answer.Status);
        Assert.Equal(batch.Select(item => item.Id()), answer.Json.AsArray().Select(item => (string)item!));
    }

    [Fact]
    public async Task Sets_what_an_lrs_must_set_and_leaves_the_rest_byte_for_byte()
    {
        var activity = Sample.NewIri();
        var body = "{ \"actor\":{\"mbox\":\"mailto:ann@example.com\"},\"verb\":{\"id\":\"http://example.com/v\"},"
            + $"\"object\":{{\"id\":\"{activity}\"}},\"stored\":\"2001-01-01T00:00:00Z\",\"result\":{{\"score\":{{\"raw\":1.50E0}},"
            + "\"extensions\":{\"http://example.com/x\":{\"n\":12345678901234567890.10,\"t\":\"\\u00e9\"}}}}";
        var posted = await lrs.SendAsync("POST", "/xapi/statements", body);
        Assert.Equal(200, (int)posted.Status);
        var answer = await lrs.SendAsync("GET", $"/xapi/statements?statementId={(string)posted.Json[0]!}");
        Assert.Contains("\"raw\":1.50E0", answer.Text, StringComparison.Ordinal);
        Assert.Contains("12345678901234567890.10,\"t\":\"\\u00e9\"", answer.Text, StringComparison.Ordinal);
        Assert.Equal(posted.Json[0]!.GetValue<string>(), (string)answer.Json["id"]!);
        Assert.Equal("admin", (string)answer.Json["authority"]!["account"]!["name"]!);
        Assert.Equal("1.0.0", (string)answer.Json["version"]!);
        Assert.StartsWith("20", (string)answer.Json["timestamp"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("2001-01-01", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Puts_a_single_context_activity_into_an_array()
    {
        var context = JsonNode.Parse("{\"contextActivities\":{\"parent\":{\"id\":\"http://example.com/p\"}}}")!;
        var statement = Sample.Statement().With("context", context);
        await lrs.SendAsync("PUT", $"/xapi/statements?statementId={statement.Id()}", statement);
        var answer = await lrs.SendAsync("GET", $"/xapi/statements?statementId={statement.Id()}");
        Assert.Equal("http://example.com/p", (string)answer.Json["context"]!["contextActivities"]!["parent"]![0]!["id"]!);
    }

    [Fact]
    public async Task Takes_an_equal_statement_again_and_refuses_a_different_one_under_its_id()
    {
        var statement = Sample.Statement();
        var address = $"/xapi/statements?statementId={statement.Id()}";
        Assert.Equal(204, (int)(await lrs.SendAsync("PUT", address, statement)).Status);
        Assert.Equal(204, (int)(await lrs.SendAsync("PUT", address, statement)).Status);
        Assert.Equal(200, (int)(await lrs.SendAsync("POST", "/xapi/statements", statement)).Status);

        statement["verb"]!["id"] = "http://example.com/verbs/other";
        var conflict = await lrs.SendAsync("PUT", address, statement);
        Assert.Equal(409, (int)conflict.Status);
        Assert.Contains(statement.Id(), conflict.Text, StringComparison.Ordinal);
        var kept = await lrs.SendAsync("GET", address);
        Assert.Equal("http://example.com/verbs/did", (string)kept.Json["verb"]!["id"]!);
    }

    [Fact]
    public async Task Stores_nothing_of_a_batch_with_a_conflict()
    {
        var old = Sample.Statement();
        await lrs.SendAsync("POST", "/xapi/statements", old);
        var fresh = Sample.Statement();
        var changed = Sample.Statement().With("id", old.Id());
        var answer = await lrs.SendAsync("POST", "/xapi/statements", new JsonArray(fresh, changed).ToJsonString());
        Assert.Equal(409, (int)answer.Status);
        Assert.Equal(404, (int)(await lrs.SendAsync("GET", $"/xapi/statements?statementId={fresh.Id()}")).Status);
    }

    [Fact]
    public async Task Refuses_an_id_twice_in_a_batch_and_an_id_other_than_that_of_the_put()
    {
        var statement = Sample.Statement();
        var twice = $"[{statement.ToJsonString()},{statement.ToJsonString()}]";
        Assert.Equal(400, (int)(await lrs.SendAsync("POST", "/xapi/statements", twice)).Status);
        Assert.Equal(400, (int)(await lrs.SendAsync("PUT", $"/xapi/statements?statementId={Guid.NewGuid()}", statement)).Status);
        Assert.Equal(400, (int)(await lrs.SendAsync("PUT", "/xapi/statements", statement)).Status);
    }

    [Fact]
    public async Task Hides_a_voided_statement_except_from_those_who_ask_for_it()
    {
        var activity = Sample.NewIri();
        var statement = Sample.Statement(activity);
        var voiding = Sample.Voiding(statement.Id());
        await lrs.SendAsync("POST", "/xapi/statements", statement);
        await lrs.SendAsync("POST", "/xapi/statements", voiding);

        Assert.Equal(404, (int)(await lrs.SendAsync("GET", $"/xapi/statements?statementId={statement.Id()}")).Status);
        var voided = await lrs.SendAsync("GET", $"/xapi/statements?voidedStatementId={statement.Id()}");
        Assert.Equal(statement.Id(), (string)voided.Json["id"]!);
        var listed = await lrs.SendAsync("GET", $"/xapi/statements?activity={Uri.EscapeDataString(activity)}");
        Assert.Equal([voiding.Id()], listed.StatementIds);
    }

    [Fact]
    public async Task Voids_also_when_the_voiding_statement_comes_first()
    {
        var statement = Sample.Statement();
        await lrs.SendAsync("POST", "/xapi/statements", Sample.Voiding(statement.Id()));
        await lrs.SendAsync("POST", "/xapi/statements", statement);
        Assert.Equal(404, (int)(await lrs.SendAsync("GET", $"/xapi/statements?statementId={statement.Id()}")).Status);
    }
}
