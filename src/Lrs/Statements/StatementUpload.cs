using CoursePackager.Lrs.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CoursePackager.Lrs.Statements;

/// <summary>The body of a statement request: JSON alone, or multipart/mixed with JSON first and attachments behind it
/// (xAPI 1.0.3 Communication 1.5).</summary>
/// <param name="Json">The statements.</param>
/// <param name="Parts">Reader that stands before the first attachment; null when the body is JSON alone.</param>
internal sealed record StatementUpload(byte[] Json, MultipartReader? Parts)
{
    private const int LongestBoundary = 200;

    public static async Task<StatementUpload> ReadAsync(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            throw XapiProblem.BadParameter("Content-Type", "Content-Type is missing or malformed: send application/json.");
        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return new StatementUpload(await RequestBody.ReadAsync(request), null);
        if (!type.MediaType.Equals("multipart/mixed", StringComparison.OrdinalIgnoreCase))
        {
            throw XapiProblem.BadParameter(
                "Content-Type",
                $"Statements cannot be sent as {type.MediaType}: send application/json, or multipart/mixed with attachments.");
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (boundary is not { Length: > 0 and <= LongestBoundary })
            throw XapiProblem.BadParameter("Content-Type", "The boundary of multipart/mixed is missing or too long.");
        return await ReadMultipartAsync(new MultipartReader(boundary, request.Body), request.HttpContext.RequestAborted);
    }

    private static async Task<StatementUpload> ReadMultipartAsync(MultipartReader parts, CancellationToken cancel)
    {
        var first = await NextAsync(parts, cancel) ?? throw XapiProblem.BadRequest("The multipart body has no parts.");
        if (!MediaTypeHeaderValue.TryParse(first.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            throw XapiProblem.BadRequest("The first part of the multipart body must be application/json with the statements.");
        return new StatementUpload(await RequestBody.ReadAsync(new RequestStream(first.Body, long.MaxValue), cancel), parts);
    }

    /// <summary>The next part; null behind the last. A body that ends before its closing boundary is a 400.</summary>
    public static async Task<MultipartSection?> NextAsync(MultipartReader parts, CancellationToken cancel)
    {
        try
        {
            return await parts.ReadNextSectionAsync(cancel);
        }
        catch (Exception broken) when (broken is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw XapiProblem.BadRequest("The multipart body is damaged: a part or the closing boundary is missing.");
        }
    }
}
