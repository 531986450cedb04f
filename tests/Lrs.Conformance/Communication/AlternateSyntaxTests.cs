using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 1.3: requests in the form of a form, for clients that can send nothing else.</summary>
public sealed class AlternateSyntaxTests
{
    private const string Form = "application/x-www-form-urlencoded";

    [Requirement("Communication 1.3", "PUT, GET and HEAD of statements work as POST with ?method=.", Only = Endpoint.Version10)]
    public async Task Puts_and_gets_statements(Endpoint lrs)
    {
        var statement = Make.Statement();
        await SendAsync(lrs, "statements", "PUT", ("statementId", statement.Id()), ("content", statement.ToText())).Expect(204);
        var got = await SendAsync(lrs, "statements", "GET", ("statementId", statement.Id())).Expect(200);
        Assert.Equal(statement.Id(), got.Json.AsObject().Id());
        await SendAsync(lrs, "statements", "HEAD", ("statementId", statement.Id())).Expect(200);
    }

    [Requirement("Communication 1.3", "POST works as POST with ?method=POST.", Only = Endpoint.Version10)]
    public async Task Posts_statements(Endpoint lrs)
    {
        var (one, two) = (Make.Statement(), Make.Statement());
        var stored = await SendAsync(lrs, "statements", "POST", ("content", Make.Batch(one, two).ToText())).Expect(200);
        Assert.Equal([one.Id(), two.Id()], stored.Json.AsArray().Select(id => (string)id!));
    }

    [Requirement("Communication 1.3", "Form fields other than content and headers are the parameters.", Only = Endpoint.Version10)]
    public async Task Takes_fields_as_parameters(Endpoint lrs)
    {
        var (mine, other) = (Make.Statement(), Make.Statement());
        await lrs.StoreAsync(mine, other);
        var found = await SendAsync(lrs, "statements", "GET", mine["actor"]!.AsObject().AsFilter(), ("limit", "5")).Expect(200);
        Assert.Equal([mine.Id()], found.StatementIds);
        await SendAsync(lrs, "statements", "GET", ("unknown", "1")).ExpectRefusal();
    }

    [Requirement("Communication 1.3", "Authorization, version, content type and conditions may be form fields.", Only = Endpoint.Version10)]
    public async Task Takes_fields_as_headers(Endpoint lrs)
    {
        var document = Document.AgentProfile();
        (string, string)[] own = [.. document.Scope, ("profileId", document.Id)];
        await SendAsync(
            lrs, document.Resource, "PUT", [.. own, ("content", "<p>é</p>"), ("Content-Type", "text/html"), ("If-None-Match", "*")]).Expect(204);
        var got = await SendAsync(lrs, document.Resource, "GET", own).Expect(200);
        Assert.Equal("text/html", got.Header("Content-Type"));
        Assert.Equal("<p>é</p>", got.Text);
        await SendAsync(lrs, document.Resource, "DELETE", [.. own, ("If-Match", "\"0\"")]).ExpectRefusal(412);
        await SendAsync(lrs, document.Resource, "DELETE", [.. own, ("If-Match", got.Header("ETag"))]).Expect(204);
        await lrs.GetAsync(document.Address).Expect(404);
    }

    [Requirement("Communication 1.3", "The headers may also be sent as headers.", Only = Endpoint.Version10)]
    public async Task Takes_headers_as_headers(Endpoint lrs)
    {
        var statement = Make.Statement();
        var body = Encode(("statementId", statement.Id()), ("content", statement.ToText()));
        await lrs.PostAsync("statements?method=PUT", body, Form).Expect(204);
        await lrs.SendAsync(new Call("POST", "statements?method=GET") { Body = "limit=1", ContentType = Form, Authorization = "" })
            .ExpectRefusal(401);
        await lrs.SendAsync(new Call("POST", "statements?method=GET") { Body = "limit=1", ContentType = Form, Version = "" }).ExpectRefusal();
    }

    [Requirement("Communication 1.3", "The content is UTF-8 text.", Only = Endpoint.Version10)]
    public async Task Takes_content_as_utf8(Endpoint lrs)
    {
        var statement = Make.Statement().Set("actor.name", "Анна & Ḃob = 100% + 😀");
        await SendAsync(lrs, "statements", "PUT", ("statementId", statement.Id()), ("content", statement.ToText())).Expect(204);
        Assert.Equal("Анна & Ḃob = 100% + 😀", (string?)(await lrs.ReadAsync(statement.Id())).At("actor.name"));
    }

    [Requirement("Communication 1.3", "Parameters other than method beside the form are refused.", Only = Endpoint.Version10)]
    public async Task Refuses_parameters_beside_method(Endpoint lrs)
    {
        var statement = Make.Statement();
        var body = Encode(("content", statement.ToText()));
        await lrs.PostAsync($"statements?method=PUT&statementId={statement.Id()}", body, Form).ExpectRefusal();
        await lrs.GetAsync(Address.Statement(statement.Id())).Expect(404);
    }

    [Requirement("Communication 1.3", "Methods that are none, and PUT or POST without content, are refused.", Only = Endpoint.Version10)]
    public async Task Refuses_forms_without_sense(Endpoint lrs)
    {
        foreach (var method in (string[])["PATCH", "get", "", "OPTIONS"])
            await SendAsync(lrs, "statements", method, ("content", "{}")).ExpectRefusal();
        await SendAsync(lrs, "statements", "PUT", ("statementId", Make.Id())).ExpectRefusal();
        await SendAsync(lrs, "statements", "POST").ExpectRefusal();
    }

    [Requirement("Communication 1.3", "The syntax is for POST and forms: with GET or another content type it is refused.", Only = Endpoint.Version10)]
    public async Task Refuses_other_carriers(Endpoint lrs)
    {
        await lrs.GetAsync("statements?method=GET").ExpectRefusal();
        await lrs.PutAsync("statements?method=PUT", Make.Statement()).ExpectRefusal();
        await lrs.PostAsync("statements?method=PUT", Make.Statement()).ExpectRefusal();
        await lrs.PostAsync("statements?method=GET", "--b\r\n\r\n\r\n--b--\r\n", "multipart/form-data; boundary=b").ExpectRefusal();
    }

    [Requirement("LRS 4.1", "2.0 has no alternate request syntax: it is refused.")]
    public async Task Refuses_the_syntax_in_version_2(Endpoint lrs)
    {
        var statement = Make.Statement();
        await SendAsync(lrs, "statements", "PUT", ("statementId", statement.Id()), ("content", statement.ToText())).ExpectRefusal();
        await lrs.PostAsync("statements?method=GET", "limit=1", Form).ExpectRefusal();
        await lrs.GetAsync(Address.Statement(statement.Id())).Expect(404);
    }

    private static async Task<Answer> SendAsync(Endpoint lrs, string resource, string method, params (string Name, string Value)[] fields)
    {
        var body = Encode([.. fields, ("Authorization", await lrs.AdministratorAsync()), (Endpoint.VersionHeader, lrs.Version)]);
        var version = lrs.Is20 ? lrs.Version : "";
        return await lrs.SendAsync(new Call("POST", $"{resource}?method={method}")
        {
            Body = body, ContentType = Form, Authorization = "", Version = version,
        });
    }

    private static string Encode(params (string Name, string Value)[] fields) =>
        string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));
}
