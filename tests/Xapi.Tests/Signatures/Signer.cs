using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;

namespace CoursePackager.Xapi.Tests.Signatures;

/// <summary>Makes keys, certificates and JSON web signatures, right ones and others.</summary>
internal static class Signer
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Keys are made once: they take long.</summary>
    public static RSA Key { get; } = RSA.Create(2048);

    public static RSA OtherKey { get; } = RSA.Create(2048);

    /// <summary>A certificate of a key, long expired, signed by the issuer or by itself.</summary>
    public static X509Certificate2 Certificate(
        string name, RSA key, X509Certificate2? issuer = null, RSA? issuerKey = null, RSASignaturePadding? padding = null)
    {
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, padding ?? RSASignaturePadding.Pkcs1);
        if (issuer is null)
            return request.CreateSelfSigned(From, From.AddYears(1));
        var generator = X509SignatureGenerator.CreateForRSA(issuerKey!, padding ?? RSASignaturePadding.Pkcs1);
        return request.Create(issuer.SubjectName, generator, From, From.AddYears(1), [1, 2, 3]);
    }

    public static string Sign(
        string payload, string algorithm = "RS256", RSA? key = null, IEnumerable<X509Certificate2>? chain = null, string? header = null)
    {
        var parameters = new JsonObject { ["alg"] = algorithm };
        if (chain is not null)
            parameters["x5c"] = new JsonArray([.. chain.Select(c => (JsonNode)Convert.ToBase64String(c.RawData))]);
        var input = $"{Encode(header ?? parameters.ToJsonString())}.{Encode(payload)}";
        var hash = algorithm.EndsWith("384", StringComparison.Ordinal) ? HashAlgorithmName.SHA384
            : algorithm.EndsWith("512", StringComparison.Ordinal) ? HashAlgorithmName.SHA512 : HashAlgorithmName.SHA256;
        var signature = (key ?? Key).SignData(Encoding.ASCII.GetBytes(input), hash, RSASignaturePadding.Pkcs1);
        return $"{input}.{Base64Url.EncodeToString(signature)}";
    }

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
