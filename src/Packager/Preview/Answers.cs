using System.Net;
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
        [".m4a"] = "audio/mp4", [".vtt"] = "text/vtt; charset=utf-8", [".woff2"] = "font/woff2", [".pdf"] = "application/pdf",
    };

    /// <param name="path">Its ending says what the content is.</param>
    public static Task FileAsync(HttpResponse response, string path, ReadOnlyMemory<byte> content) => SendAsync(
        response, HttpStatusCode.OK, Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream"), content);

    public static Task JsonAsync(HttpResponse response, HttpStatusCode status, string json) =>
        SendAsync(response, status, "application/json; charset=utf-8", Encoding.UTF8.GetBytes(json));

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
