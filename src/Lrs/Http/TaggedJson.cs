using System.Security.Cryptography;

namespace CoursePackager.Lrs.Http;

/// <summary>A JSON answer that the service has put together, with an ETag of its bytes (xAPI 1.0.3 Communication 3.1).</summary>
internal static class TaggedJson
{
    /// <summary>200 with the JSON, or 304 when the client has it already.</summary>
    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> json)
    {
        var response = context.Response;
        var tag = Convert.ToHexStringLower(SHA256.HashData(json.Span));
        response.Headers.ETag = EntityTags.Quote(tag);
        response.Headers.CacheControl = "no-cache";
        if (EntityTags.IsUnchanged(context.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, context.RequestAborted);
    }
}
