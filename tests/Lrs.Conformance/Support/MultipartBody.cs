using System.Text;
using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>Writes multipart/mixed requests, right ones and wrong ones (RFC 2046; xAPI 1.0.3 Communication 1.5.2).</summary>
internal sealed class MultipartBody(string boundary = MultipartBody.Boundary)
{
    public const string Boundary = "-------314159265358979323846";
    private readonly List<byte> bytes = [];
    private bool isFirst = true;

    public string ContentType => $"multipart/mixed; boundary=\"{boundary}\"";

    /// <summary>Statements and their files, as the specification asks.</summary>
    public static MultipartBody Of(JsonNode statements, params IEnumerable<AttachedFile> files)
    {
        var body = new MultipartBody().Add(Encoding.UTF8.GetBytes(statements.ToText()), ("Content-Type", Call.Json));
        foreach (var file in files)
            body.Add(file);
        return body;
    }

    public MultipartBody Add(AttachedFile file) => Add(
        file.Bytes, ("Content-Type", file.Type), ("Content-Transfer-Encoding", "binary"), ("X-Experience-API-Hash", file.Hash));

    public MultipartBody Add(byte[] content, params (string Name, string Value)[] headers)
    {
        Write($"{(isFirst ? "" : "\r\n")}--{boundary}\r\n");
        isFirst = false;
        foreach (var (name, value) in headers)
            Write($"{name}: {value}\r\n");
        Write("\r\n");
        bytes.AddRange(content);
        return this;
    }

    /// <summary>The whole body, with its end.</summary>
    public byte[] ToBytes()
    {
        var end = Encoding.UTF8.GetBytes($"\r\n--{boundary}--\r\n");
        return [.. bytes, .. end];
    }

    private void Write(string text) => bytes.AddRange(Encoding.UTF8.GetBytes(text));
}
