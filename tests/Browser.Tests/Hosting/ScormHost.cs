using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Browser.Tests.Hosting;

/// <summary>A small LMS for SCORM packages, one page for each run-time: scorm-again's engine in the page, and on the server only what was committed.</summary>
internal sealed class ScormHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly PackageContent _content;
    private readonly ConcurrentDictionary<string, string> _saved = new();

    private ScormHost(WebApplication app, PackageContent content)
    {
        _app = app;
        _content = content;
    }

    /// <summary>Address without a slash at the end.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>Calls that the engine refused, as JSON.</summary>
    public ConcurrentQueue<string> Rejected { get; } = new();

    /// <summary>Bytes of package files sent so far.</summary>
    public long BytesSent => _content.BytesSent;

    /// <summary>While true, commits are answered with 500.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The last committed data model of a package with one unit.</summary>
    public JObject Saved => SavedOf("");

    /// <summary>The last committed data model of a unit.</summary>
    /// <param name="unit">Folder of the unit with a slash at the end.</param>
    public JObject SavedOf(string unit) => JObject.Parse(_saved.GetValueOrDefault(unit, "{}"));

    public static async Task<ScormHost> StartAsync(string zip)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var host = new ScormHost(app, new PackageContent(zip));
        host.Map(app);
        await app.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map(WebApplication app)
    {
        foreach (var page in new[] { "host12.html", "host2004.html" })
            app.MapGet($"/{page}", () => Results.File(Path.Combine(AppContext.BaseDirectory, "Hosting", page), "text/html"));
        app.MapGet("/scorm-again/{name}", (string name) =>
            Results.File(Repository.PathOf("node_modules", "scorm-again", "dist", Path.GetFileName(name)), "text/javascript"));
        app.MapGet("/content/{**path}", (string path) => _content.Send(path));
        app.MapGet("/lms/saved", (string? unit) => Results.Content(_saved.GetValueOrDefault(unit ?? "", "{}"), "application/json"));
        app.MapPost("/lms/commit", CommitAsync);
        app.MapPost("/lms/rejected", async (HttpRequest request) => Rejected.Enqueue(await ReadAsync(request)));
    }

    private async Task<IResult> CommitAsync(HttpRequest request, string? unit)
    {
        var body = await ReadAsync(request);
        if (IsBroken) return Results.StatusCode(500);
        _saved[unit ?? ""] = body;
        return Results.Json(new { result = true, errorCode = 0 });
    }

    private static async Task<string> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return await reader.ReadToEndAsync();
    }
}
