using System.Collections.Concurrent;
using System.Net;
using CoursePackager.Packager.Resources;
using Microsoft.AspNetCore.Http;

namespace CoursePackager.Packager.Preview;

/// <summary>
/// The addresses of the preview: <c>/</c> the page with the virtual LMS, <c>/assets/…</c> its script and style, <c>/events</c>
/// what happens, <c>/run/{course}/{profile}/…</c> the course itself, <c>/lms/{course}/{profile}/returned</c> where it leads when it is
/// left (everything else below <c>/lms</c> is answered by the page itself), <c>POST /network/{course}/{offline|online}</c>.
/// </summary>
internal sealed class PreviewSite(Workspace workspace, EventStream events)
{
    /// <summary>Which player stands in for which platform.</summary>
    private static readonly Dictionary<string, (string Bundle, bool CanSplit)> Players = new(StringComparer.Ordinal)
    {
        ["moodle"] = ("scorm12", true), ["strict-1.2"] = ("scorm12", true), ["strict-2004"] = ("scorm2004", true), ["cmi5"] = ("cmi5", true),
        ["xapi"] = ("xapi", false), ["web"] = ("web", false),
    };

    /// <summary>Platforms that a player reaches by requests. They live in the page around the course, which takes the requests.</summary>
    private static readonly string[] Wired = ["cmi5", "xapi"];

    private static readonly byte[] Head = "<head>"u8.ToArray();
    private static readonly byte[] Hook = "<script>if (parent !== window) parent.previewWire?.(window)</script>"u8.ToArray();

    private const string OwnPagesOnly =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'";

    private static readonly string[] Assets = ["preview.js", "preview.css"];

    private readonly ConcurrentDictionary<string, bool> _offline = new(StringComparer.Ordinal);
    private volatile PreviewState _state = PreviewState.Empty;

    /// <summary>Shows these courses from now on, and tells the open pages.</summary>
    public void Show(PreviewState state)
    {
        _state = state;
        events.Tell("state", StateJson.Of(state, workspace));
    }

    /// <summary>Tells the open pages how the translations among the courses stand.</summary>
    public void Show(PreviewState state, IReadOnlyList<StaleText> texts) => events.Tell("translations", TranslationsJson.Of(state, texts));

    public async Task HandleAsync(HttpContext context, CancellationToken cancellation)
    {
        var (request, response) = (context.Request, context.Response);
        var parts = request.Path.Value!.Split('/')[1..];
        switch (request.Method, parts)
        {
            case ("GET", [""]):
                response.Headers["Content-Security-Policy"] = OwnPagesOnly;
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
            case ("GET", ["lms", _, _, "returned"]):
                response.Headers["Content-Security-Policy"] = OwnPagesOnly;
                await Answers.FileAsync(response, "returned.html", EmbeddedFiles.Read("preview/returned.html"));
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

        if (_state.Find(key) is { Good: not null } found && Players.TryGetValue(profile, out var player)
            && workspace.Files(found, player.Bundle, player.CanSplit).TryGetValue(path, out var content))
            await Answers.FileAsync(response, path, Wired.Contains(profile) && path.EndsWith(".html", StringComparison.Ordinal) ? Hooked(content) : content);
        else
            await Answers.TextAsync(response, HttpStatusCode.NotFound, $"The course has no file '{path}'.");
    }

    /// <summary>The page with a script before its player's.</summary>
    private static ReadOnlyMemory<byte> Hooked(ReadOnlyMemory<byte> page)
    {
        var head = page.Span.IndexOf(Head);
        return head < 0 ? page : (byte[])[.. page.Span[..(head + Head.Length)], .. Hook, .. page.Span[(head + Head.Length)..]];
    }
}
