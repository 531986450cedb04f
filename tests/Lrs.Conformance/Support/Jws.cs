using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>Makes signatures of statements: JWS in compact form (RFC 7515), by a key with a certificate chain of the tests.</summary>
internal static class Jws
{
    public const string UsageType = "http://adlnet.gov/expapi/attachments/signature";

    private static readonly Lazy<RSA> Key = new(() => RSA.Create(2048));
    private static readonly Lazy<RSA> OtherKey = new(() => RSA.Create(2048));
    private static readonly Lazy<string[]> Chain = new(MakeChain);

    /// <summary>Certificate of the signer and of its authority, as x5c has them.</summary>
    public static JsonArray Certificates => new([.. Chain.Value.Select(certificate => (JsonNode)certificate)]);

    /// <summary>A signature of the statement as it is.</summary>
    public static AttachedFile Sign(JsonObject statement, string algorithm = "RS256", bool withCertificates = false)
    {
        var header = new JsonObject { ["alg"] = algorithm };
        if (withCertificates)
            header["x5c"] = Certificates;
        return SignWith(header, statement.ToText());
    }

    /// <summary>A signature of any text, with any header.</summary>
    public static AttachedFile SignWith(JsonObject header, string payload, bool ofOtherKey = false)
    {
        var signed = $"{Encode(header.ToText())}.{Encode(payload)}";
        var hash = (string?)header["alg"] switch
        {
            "RS384" => HashAlgorithmName.SHA384,
            "RS512" => HashAlgorithmName.SHA512,
            _ => HashAlgorithmName.SHA256,
        };
        var key = ofOtherKey ? OtherKey.Value : Key.Value;
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), hash, RSASignaturePadding.Pkcs1);
        return Of($"{signed}.{Base64Url.EncodeToString(signature)}");
    }

    /// <summary>Any text as if it were a signature.</summary>
    public static AttachedFile Of(string text) =>
        new(Encoding.ASCII.GetBytes(text), "application/octet-stream") { UsageType = UsageType };

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static string[] MakeChain()
    {
        using var authorityKey = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        var authority = new CertificateRequest("CN=Authority of tests", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = authority.CreateSelfSigned(now.AddDays(-2), now.AddDays(2));
        var signer = new CertificateRequest("CN=Signer of tests", Key.Value, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var leaf = signer.Create(root, now.AddDays(-1), now.AddDays(1), Guid.NewGuid().ToByteArray());
        return [Convert.ToBase64String(leaf.RawData), Convert.ToBase64String(root.RawData)];
    }
}
