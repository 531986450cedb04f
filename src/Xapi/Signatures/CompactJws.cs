using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace CoursePackager.Xapi.Signatures;

/// <summary>A JSON web signature in compact serialization (RFC 7515 section 7.1) with one of the algorithms that statements may be
/// signed with.</summary>
/// <param name="Algorithm">RS256, RS384 or RS512.</param>
/// <param name="Certificates">DER of the certificates of <c>x5c</c>, the signer's first; null when the header has none.</param>
/// <param name="Payload">What was signed.</param>
/// <param name="SigningInput">The bytes that the signature is over: header and payload as they were encoded.</param>
/// <param name="Signature">The signature's bytes.</param>
internal sealed record CompactJws(
    string Algorithm, IReadOnlyList<byte[]>? Certificates, byte[] Payload, ReadOnlyMemory<byte> SigningInput, byte[] Signature)
{
    private const int LargestHeader = 64 * 1024;
    private const int MostCertificates = 10;

    private static readonly SearchValues<byte> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    // A repeated name is no valid header (RFC 7515 section 4).
    private static readonly JsonDocumentOptions HeaderOptions = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    public HashAlgorithmName Hash => Algorithm switch
    {
        "RS256" => HashAlgorithmName.SHA256,
        "RS384" => HashAlgorithmName.SHA384,
        _ => HashAlgorithmName.SHA512,
    };

    /// <summary>Takes the three parts apart.</summary>
    /// <exception cref="SignatureException">It is no such signature.</exception>
    public static CompactJws Parse(ReadOnlyMemory<byte> text)
    {
        var bytes = text.Span;
        var first = bytes.IndexOf((byte)'.');
        var last = bytes.LastIndexOf((byte)'.');
        if (first < 1 || last == first || bytes[(first + 1)..last].Contains((byte)'.'))
            throw new SignatureException("is not a JSON web signature in compact serialization: three parts with two dots between");
        if (first > LargestHeader)
            throw new SignatureException($"has a header of more than {LargestHeader} bytes");
        var (algorithm, certificates) = ReadHeader(Decode(bytes[..first], "header"));
        return new CompactJws(
            algorithm, certificates, Decode(bytes[(first + 1)..last], "payload"), text[..last],
            Decode(bytes[(last + 1)..], "signature"));
    }

    private static byte[] Decode(ReadOnlySpan<byte> part, string name)
    {
        if (part.ContainsAnyExcept(Alphabet) || !Base64Url.IsValid(part))
            throw new SignatureException($"has a {name} part that is not base64url without padding");
        return Base64Url.DecodeFromUtf8(part);
    }

    private static (string Algorithm, IReadOnlyList<byte[]>? Certificates) ReadHeader(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, HeaderOptions);
            var header = document.RootElement;
            if (header.ValueKind != JsonValueKind.Object)
                throw new SignatureException("has a header that is not a JSON object");
            if (header.TryGetProperty("crit", out _))
                throw new SignatureException("asks for extensions (crit) that are not known here");
            return (ReadAlgorithm(header), header.TryGetProperty("x5c", out var chain) ? ReadCertificates(chain) : null);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new SignatureException("has a header that is not JSON");
        }
    }

    private static string ReadAlgorithm(JsonElement header)
    {
        var algorithm = header.TryGetProperty("alg", out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()! : "";
        return algorithm is "RS256" or "RS384" or "RS512"
            ? algorithm
            : throw new SignatureException(
                $"has the algorithm {Validation.Printable.Token(System.Text.Encoding.UTF8.GetBytes(algorithm), isString: true)}; "
                + "RS256, RS384 and RS512 are allowed");
    }

    // RFC 7515 section 4.1.6: base64, not base64url, of DER.
    private static List<byte[]> ReadCertificates(JsonElement chain)
    {
        if (chain.ValueKind != JsonValueKind.Array || chain.GetArrayLength() is 0 or > MostCertificates)
            throw new SignatureException($"has an x5c that is not a list of 1 to {MostCertificates} certificates");
        var certificates = new List<byte[]>();
        foreach (var item in chain.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || !item.TryGetBytesFromBase64(out var certificate))
                throw new SignatureException($"has an x5c whose certificate {certificates.Count + 1} is not base64");
            certificates.Add(certificate);
        }

        return certificates;
    }
}
