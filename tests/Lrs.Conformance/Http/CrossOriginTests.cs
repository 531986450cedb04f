using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Http;

/// <summary>Content of any origin may use the LRS (the Fetch standard's CORS protocol).</summary>
public sealed class CrossOriginTests
{
    private const string Origin = "https://content.example";

    private static readonly string[] Resources =
        ["statements", "activities", "activities/state", "activities/profile", "agents", "agents/profile", "about"];

    [Requirement("HTTP CORS", "A preflight needs neither credential nor version, and allows every method and header of xAPI.")]
    public Task Allows_preflights(Endpoint lrs) => Check.EachAsync(
        from resource in Resources from method in (string[])["GET", "PUT", "POST", "DELETE", "HEAD"] select (resource, method),
        async item =>
        {
            const string Headers = "authorization,content-type,if-match,if-none-match,x-experience-api-version,accept-language";
            var answer = await lrs.SendAsync(new Call("OPTIONS", item.resource)
            {
                Authorization = "", Version = "",
                Headers = [("Origin", Origin), ("Access-Control-Request-Method", item.method), ("Access-Control-Request-Headers", Headers)],
            }).Expect(200, 204);
            Assert.Contains(answer.Header("Access-Control-Allow-Origin"), (string[])["*", Origin]);
            Assert.Contains(item.method, answer.Header("Access-Control-Allow-Methods"), StringComparison.Ordinal);
            var allowed = answer.Header("Access-Control-Allow-Headers").Split(',', StringSplitOptions.TrimEntries);
            Assert.Empty(Headers.Split(',').Except(allowed, StringComparer.OrdinalIgnoreCase));
        });

    [Requirement("HTTP CORS", "Answers and errors can be read by content of another origin, with the headers of xAPI.")]
    public async Task Lets_content_read_answers(Endpoint lrs)
    {
        foreach (var (address, status) in ((string, int)[])
            [("statements?limit=1", 200), ("statements?limit=x", 400), (Address.Statement(Make.Id()), 404), ("about", 200), ("nothing", 404)])
        {
            var answer = await lrs.GetAsync(address, ("Origin", Origin)).Expect(status);
            Assert.Contains(answer.Header("Access-Control-Allow-Origin"), (string[])["*", Origin]);
            var exposed = answer.Header("Access-Control-Expose-Headers").Split(',', StringSplitOptions.TrimEntries);
            foreach (var name in (string[])["ETag", "Last-Modified", Endpoint.VersionHeader, Endpoint.ConsistentThrough])
                Assert.Contains(name, exposed, StringComparer.OrdinalIgnoreCase);
        }
    }

    [Requirement("HTTP CORS", "A refused credential can be read as such, and makes no browser ask for a password.")]
    public async Task Makes_no_browser_ask_for_a_password(Endpoint lrs)
    {
        var call = new Call("GET", "statements") { Authorization = "Basic !!" };
        foreach (var sign in ((string, string)[])[("Origin", Origin), ("Sec-Fetch-Mode", "cors")])
        {
            var browser = await lrs.SendAsync(call with { Headers = [sign] }).ExpectRefusal(401);
            Assert.Equal("", browser.Header("WWW-Authenticate"));
            if (sign.Item1 == "Origin")
                Assert.Contains(browser.Header("Access-Control-Allow-Origin"), (string[])["*", Origin]);
        }

        Assert.StartsWith("Basic", (await lrs.SendAsync(call).ExpectRefusal(401)).Header("WWW-Authenticate"), StringComparison.Ordinal);
    }
}
