using System.Buffers;
using System.Text;
using System.Text.Json;
using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Statements;

/// <summary>Writes statements to the response: as JSON, or as multipart/mixed with their attachments.</summary>
internal sealed class StatementResponse(IStore store)
{
    public static ReadOnlyMemory<byte> Result(IEnumerable<ReadOnlyMemory<byte>> statements, string? more)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        output.Write("{\"statements\":["u8);
        var isFirst = true;
        foreach (var statement in statements)
        {
            if (!isFirst)
                output.Write(","u8);
            output.Write(statement.Span);
            isFirst = false;
        }

        output.Write("],\"more\":"u8);
        output.Write(JsonSerializer.SerializeToUtf8Bytes(more ?? ""));
        output.Write("}"u8);
        return output.WrittenMemory;
    }

    public static async Task WriteJsonAsync(HttpContext context, ReadOnlyMemory<byte> json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }

    /// <summary>JSON first, then each attachment once, whoever names it (xAPI 1.0.3 Communication 1.5.2).</summary>
    public async Task WriteMultipartAsync(
        HttpContext context, string tenant, ReadOnlyMemory<byte> json, IReadOnlyList<StoredStatement> statements)
    {
        var cancel = context.RequestAborted;
        var boundary = $"part-{Guid.NewGuid():N}";
        context.Response.ContentType = $"multipart/mixed; boundary={boundary}";
        var body = context.Response.Body;
        await WriteAsync(body, $"--{boundary}\r\nContent-Type: application/json; charset=utf-8\r\n\r\n", cancel);
        await body.WriteAsync(json, cancel);
        foreach (var (hash, contentType) in Attachments(statements))
        {
            await using var bytes = await store.OpenAttachmentAsync(tenant, hash, cancel);
            if (bytes is null)
                continue;
            await WriteAsync(
                body,
                $"\r\n--{boundary}\r\nContent-Type: {contentType}\r\nContent-Transfer-Encoding: binary\r\n"
                + $"X-Experience-API-Hash: {hash}\r\n\r\n",
                cancel);
            await bytes.CopyToAsync(body, cancel);
        }

        await WriteAsync(body, $"\r\n--{boundary}--\r\n", cancel);
    }

    private static IEnumerable<(string Hash, string ContentType)> Attachments(IReadOnlyList<StoredStatement> statements)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in statements.Where(item => item.AttachmentHashes.Count > 0))
        {
            using var document = JsonDocument.Parse(statement.Json, StatementErrors.Depth);
            var declared = StatementFactsReader.ReadAttachments(document.RootElement);
            foreach (var hash in statement.AttachmentHashes.Where(seen.Add))
                yield return (hash, declared.First(item => item.Hash == hash).ContentType);
        }
    }

    private static async Task WriteAsync(Stream body, string text, CancellationToken cancel) =>
        await body.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
}
