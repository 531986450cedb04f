using System.Text;
using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>Reads multipart/mixed answers by the letter of RFC 2046.</summary>
internal sealed record MultipartAnswer(JsonNode Json, IReadOnlyList<MultipartAnswer.Part> Parts)
{
    public static MultipartAnswer Read(Answer answer)
    {
        var type = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(answer.Header("Content-Type"));
        Assert.Equal("multipart/mixed", type.MediaType);
        var boundary = type.Parameters.Single(item => item.Name == "boundary").Value!.Trim('"');
        var parts = Split(answer.Bytes, boundary).Select(ReadPart).ToList();
        Assert.StartsWith(Call.Json, parts[0].Headers["Content-Type"], StringComparison.Ordinal);
        return new MultipartAnswer(JsonNode.Parse(parts[0].Bytes)!, parts[1..]);
    }

    // Latin-1 keeps every byte as one letter.
    private static IEnumerable<string> Split(byte[] body, string boundary)
    {
        var sections = ("\r\n" + Encoding.Latin1.GetString(body)).Split("\r\n--" + boundary);
        Assert.Equal("", sections[0]);
        Assert.Equal("--", sections[^1].Trim());
        return sections[1..^1].Select(section => section["\r\n".Length..]);
    }

    private static Part ReadPart(string section)
    {
        var end = section.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = section[..end].Split("\r\n").Select(line => line.Split(": ", 2))
            .ToDictionary(line => line[0], line => line[1], StringComparer.OrdinalIgnoreCase);
        return new Part(headers, Encoding.Latin1.GetBytes(section[(end + 4)..]));
    }

    internal sealed record Part(IReadOnlyDictionary<string, string> Headers, byte[] Bytes);
}
