namespace CoursePackager.Lrs.Http;

/// <summary>Reads request bodies whole. <see cref="BodyLimit"/> holds them to the size limit and finds damage.</summary>
internal static class RequestBody
{
    private const int BelievedLength = 1 << 20;

    /// <summary>The body's bytes. 415 for an unknown Content-Encoding.</summary>
    public static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        // Known encodings have been taken off, header and all, before.
        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != "identity")
            throw new XapiProblem(415, $"Content-Encoding '{encoding}' is not known; gzip, br and deflate are.");
        return await ReadAsync(request.Body, request.HttpContext.RequestAborted, request.ContentLength ?? 0);
    }

    /// <summary>All bytes of a stream that comes from a request's body.</summary>
    /// <param name="stated">Length that the client states, if any. Nothing more than memory to begin with depends on it.</param>
    public static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancel, long stated = 0)
    {
        using var bytes = new MemoryStream((int)Math.Clamp(stated, 0, BelievedLength));
        await stream.CopyToAsync(bytes, cancel);
        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }
}
