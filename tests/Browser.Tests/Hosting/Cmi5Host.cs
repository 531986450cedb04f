using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Browser.Tests.Hosting;

/// <summary>
/// A small cmi5 LMS for one learner and one registration: reads cmi5.xml, gives each launch a session with a one-time token, and passes what
/// a unit says on to the real record store under its own name.
/// </summary>
internal sealed class Cmi5Host : IAsyncDisposable
{
    private const string SessionId = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
    private static readonly string[] Passed = ["If-Match", "If-None-Match", "X-Experience-API-Version"];
    private static readonly XNamespace Cs = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

    private readonly WebApplication _app;
    private readonly PackageContent _content;
    private readonly IReadOnlyList<XElement> _units;
    private readonly string _idOfActivities = $"https://lms.example/units/{Guid.NewGuid()}";
    private readonly LrsHost _lrs;
    private readonly ConcurrentDictionary<string, string> _tokens = new();

    private Cmi5Host(WebApplication app, PackageContent content, LrsHost lrs)
    {
        _app = app;
        _content = content;
        _lrs = lrs;
        _units = [.. XDocument.Load(new MemoryStream(content.Read("cmi5.xml"))).Descendants(Cs + "au")];
    }

    public string Registration { get; } = Guid.NewGuid().ToString();

    /// <summary>Publisher's ids of the units, in order.</summary>
    public IReadOnlyList<string> Units => [.. _units.Select(u => (string)u.Attribute("id")!)];

    /// <summary>How often a token was asked for.</summary>
    public int TokenCalls { get; private set; }

    /// <summary>While true, the record store cannot be reached.</summary>
    public bool IsBroken { get; set; }

    private string Url => _app.Urls.Single();

    private static JObject Actor => new() { ["account"] = new JObject { ["homePage"] = "https://lms.example", ["name"] = "learner-1" } };

    public static async Task<Cmi5Host> StartAsync(string zip, LrsHost lrs)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var host = new Cmi5Host(app, new PackageContent(zip), lrs);
        host.Map(app);
        await app.StartAsync();
        return host;
    }

    /// <summary>Id of a unit, made by the LMS.</summary>
    public string ActivityIdOf(int unit = 0) => $"{_idOfActivities}/{unit}";

    public string MoveOnOf(int unit = 0) => (string)_units[unit].Attribute("moveOn")!;

    /// <summary>Begins a session. @returns the address that opens the unit.</summary>
    public async Task<string> LaunchAsync(string mode = "Normal", int unit = 0)
    {
        var session = Guid.NewGuid().ToString();
        _tokens[session] = "";
        await WriteLaunchDataAsync(session, mode, unit);
        var query = string.Join('&', new Dictionary<string, string>
        {
            ["fetch"] = $"{Url}/fetch/{session}",
            ["endpoint"] = $"{Url}/xapi",
            ["activityId"] = ActivityIdOf(unit),
            ["registration"] = Registration,
            ["actor"] = Actor.ToString(Newtonsoft.Json.Formatting.None),
        }.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));
        return $"{Url}/content/{(string)_units[unit].Element(Cs + "url")!}?{query}";
    }

    /// <summary>All statements of the registration, oldest first.</summary>
    public async Task<IReadOnlyList<JObject>> StatementsAsync()
    {
        var statements = new List<JObject>();
        var address = $"/xapi/statements?ascending=true&registration={Registration}";
        while (address.Length > 0)
        {
            var page = JObject.Parse(await _lrs.Client.GetStringAsync(new Uri(address, UriKind.Relative)));
            statements.AddRange(page["statements"]!.Cast<JObject>());
            address = (string?)page["more"] ?? "";
        }

        return statements;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task WriteLaunchDataAsync(string session, string mode, int unit)
    {
        var data = new JObject
        {
            ["contextTemplate"] = new JObject
            {
                ["contextActivities"] = new JObject { ["grouping"] = new JArray(new JObject { ["objectType"] = "Activity", ["id"] = (string)_units[unit].Attribute("id")! }) },
                ["extensions"] = new JObject { [SessionId] = session },
            },
            ["launchMode"] = mode,
            ["moveOn"] = MoveOnOf(unit),
            ["returnURL"] = $"{Url}/back",
        };
        if ((decimal?)_units[unit].Attribute("masteryScore") is { } mastery) data["masteryScore"] = mastery;
        var actor = Uri.EscapeDataString(Actor.ToString(Newtonsoft.Json.Formatting.None));
        using var body = new StringContent(data.ToString());
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await _lrs.Client.PutAsync(
            new Uri($"/xapi/activities/state?stateId=LMS.LaunchData&activityId={Uri.EscapeDataString(ActivityIdOf(unit))}&registration={Registration}&agent={actor}", UriKind.Relative),
            body);
        answer.EnsureSuccessStatusCode();
    }

    private void Map(WebApplication app)
    {
        app.MapGet("/content/{**path}", (string path) => _content.Send(path));
        app.MapGet("/back", () => Results.Content("<!doctype html><title>Back</title><h1>Back at the LMS</h1>", "text/html"));
        app.MapPost("/fetch/{session}", Token);
        app.Map("/xapi/{**path}", PassOnAsync);
    }

    private IResult Token(string session)
    {
        TokenCalls++;
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return _tokens.TryUpdate(session, token, "")
            ? Results.Json(new Dictionary<string, string> { ["auth-token"] = token })
            : Results.Json(new Dictionary<string, string> { ["error-code"] = "1", ["error-text"] = "The token was given out already" });
    }

    private async Task<IResult> PassOnAsync(HttpRequest request, string path)
    {
        if (IsBroken) return Results.StatusCode(500);
        var token = request.Headers.Authorization.ToString().Replace("Basic ", "", StringComparison.Ordinal);
        if (token.Length == 0 || !_tokens.Values.Contains(token)) return Results.StatusCode(401);
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri($"/xapi/{path}{request.QueryString}", UriKind.Relative));
        if (request.ContentLength > 0)
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            message.Content = new ByteArrayContent(body.ToArray());
            message.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        }

        foreach (var name in Passed.Where(request.Headers.ContainsKey)) message.Headers.TryAddWithoutValidation(name, request.Headers[name].ToString());
        using var answer = await _lrs.Client.SendAsync(message);
        if (answer.Headers.ETag is { } etag) request.HttpContext.Response.Headers.ETag = etag.ToString();
        request.HttpContext.Response.StatusCode = (int)answer.StatusCode;
        return answer.StatusCode == System.Net.HttpStatusCode.NoContent
            ? Results.NoContent()
            : Results.Text(await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType?.ToString(), statusCode: (int)answer.StatusCode);
    }
}
