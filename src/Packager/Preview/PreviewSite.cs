using System.Collections.Concurrent;
using System.Net;
using CoursePackager.Packager.Resources;
using Microsoft.AspNetCore.Http;

namespace CoursePackager.Packager.Preview;

/// <summary>
/// The addresses of the preview: <c>/</c> the page with the virtual LMS, <c>/assets/…</c> its script and style, <c>/events</c>
/// what happens, <c>/run/{course}/{profile}/…</c> the course itself, <c>POST /network/{course}/{offline|online}</c>.
/// </summary>
internal sealed class PreviewSite(Workspace workspace, EventStream events)
{
    /// <summary>Which player stands in for which platform.</summary>
    private static readonly Dictionary<string, string> Players = new(StringComparer.Ordinal)
    {
        ["moodle"] = "scorm12", ["strict-1.2"] = "scorm12", ["strict-2004"] = "scorm2004", ["web"] = "web",
    };

    private static readonly string[] Assets = ["preview.js", "preview.css"];

    private readonly ConcurrentDictionary<string, bool> _offline = new(StringComparer.Ordinal);
    private volatile PreviewState _state = PreviewState.Empty;

    /// <summary>Shows these courses from now on, and tells the open pages.</summary>
    public void Show(PreviewState state)
    {
        _state = state;
        events.Tell("state", StateJson.Of(state));
    }

    public async Task HandleAsync(HttpContext context, CancellationToken cancellation)
    {
        var (request, response) = (context.Request, context.Response);
        var parts = request.Path.Value!.Split('/')[1..];
        switch (request.Method, parts)
        {
            case ("GET", [""]):
                response.Headers["Content-Security-Policy"] =
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'";
                await Answers.FileAsync(response, "index.html", EmbeddedFiles.Read("preview/index.html"));
                break;
            case ("GET", ["assets", var name]) when Assets.Contains(name, StringComparer.Ordinal):
                await Answers.FileAsync(response, name, EmbeddedFiles.Read("player/" + name));
                break;
            case ("GET", ["events"]):
                Answers.Protect(response);
                await events.ServeAsync(response, cancellation);
                break;
            case ("GET", ["run", var key, var profile, .. var path]):
                await RunAsync(response, key, profile, string.Join('/', path));
                break;
            case ("POST", ["network", var key, "offline" or "online"]):
                _offline[key] = parts[2] == "offline";
                response.StatusCode = (int)HttpStatusCode.NoContent;
                break;
            default:
                await Answers.TextAsync(response, HttpStatusCode.NotFound, "There is nothing at this address.");
                break;
        }
    }

    private async Task RunAsync(HttpResponse response, string key, string profile, string path)
    {
        if (_offline.GetValueOrDefault(key))
        {
            response.HttpContext.Abort();
            return;
        }

        if (_state.Find(key) is { Good: { } course } found && Players.TryGetValue(profile, out var player)
            && workspace.Files(course, found.Version, player).TryGetValue(path, out var content))
            await Answers.FileAsync(response, path, content);
        else
            await Answers.TextAsync(response, HttpStatusCode.NotFound, $"The course has no file '{path}'.");
    }
}
