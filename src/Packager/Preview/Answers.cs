using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CoursePackager.Packager.Preview;

/// <summary>Writes answers. Nothing is kept by the browser, and no other site may embed or read it.</summary>
internal static class Answers
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".css"] = "text/css; charset=utf-8",
        [".json"] = "application/json; charset=utf-8", [".xml"] = "application/xml", [".svg"] = "image/svg+xml", [".png"] = "image/png",
        [".jpg"] = "image/jpeg", [".webp"] = "image/webp", [".mp4"] = "video/mp4", [".webm"] = "video/webm", [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4", [".ogg"] = "audio/ogg", [".vtt"] = "text/vtt; charset=utf-8", [".woff2"] = "font/woff2", [".pdf"] = "application/pdf",
    };

    /// <param name="path">Its ending says what the content is.</param>
    /// <remarks>One range of bytes is answered: without it, browsers cannot jump within a video.</remarks>
    public static Task FileAsync(HttpResponse response, string path, ReadOnlyMemory<byte> content)
    {
        var type = Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
        response.Headers.AcceptRanges = "bytes";
        var asked = RangeHeaderValue.TryParse(response.HttpContext.Request.Headers.Range.ToString(), out var ranges) && ranges is { Unit: "bytes", Ranges.Count: 1 }
            ? ranges.Ranges.Single() : null;
        if (asked is null) return SendAsync(response, HttpStatusCode.OK, type, content);
        var from = asked.From ?? Math.Max(0, content.Length - asked.To!.Value);
        var to = asked.From is null ? content.Length - 1 : Math.Min(asked.To ?? long.MaxValue, content.Length - 1);
        if (from > to)
        {
            response.Headers.ContentRange = $"bytes */{content.Length}";
            return SendAsync(response, HttpStatusCode.RequestedRangeNotSatisfiable, type, default);
        }

        response.Headers.ContentRange = $"bytes {from}-{to}/{content.Length}";
        return SendAsync(response, HttpStatusCode.PartialContent, type, content[(int)from..((int)to + 1)]);
    }

    public static Task TextAsync(HttpResponse response, HttpStatusCode status, string text) =>
        SendAsync(response, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static void Protect(HttpResponse response)
    {
        response.Headers["Cache-Control"] = "no-store";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.Headers["X-Frame-Options"] = "SAMEORIGIN";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    private static async Task SendAsync(HttpResponse response, HttpStatusCode status, string type, ReadOnlyMemory<byte> content)
    {
        Protect(response);
        response.StatusCode = (int)status;
        response.ContentType = type;
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content);
    }
}
