using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using CoursePackager.Xapi.Signatures;
using CsCheck;

namespace CoursePackager.Xapi.Tests.Signatures;

public sealed class StatementSignatureTests
{
    private const string Payload = """
        {"id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0","actor":{"mbox":"mailto:a@example.com"},
         "verb":{"id":"http://example.com/v","display":{"en":"did"}},"object":{"id":"http://example.com/o"},
         "result":{"score":{"raw":1.50}},"timestamp":"2026-03-01T10:00:00Z"}
        """;

    private static readonly Guid Id = new("fd41c918-b88b-4b20-a0a5-a4c32391aaa0");
    private static readonly X509Certificate2 Root = Signer.Certificate("Root", Signer.OtherKey);
    private static readonly X509Certificate2 Leaf = Signer.Certificate("Ann", Signer.Key, Root, Signer.OtherKey);

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public void Holds_with_each_algorithm_with_and_without_certificates(string algorithm)
    {
        Assert.Null(Fault(Signer.Sign(Payload, algorithm)));
        Assert.Null(Fault(Signer.Sign(Payload, algorithm, chain: [Leaf])));
        Assert.Null(Fault(Signer.Sign(Payload, algorithm, chain: [Leaf, Root])));
    }

    [Fact]
    public void Follows_chains_signed_with_PSS_and_elliptic_curves()
    {
        var pss = Signer.Certificate("PSS", Signer.OtherKey, padding: RSASignaturePadding.Pss);
        var byPss = Signer.Certificate("Ann", Signer.Key, pss, Signer.OtherKey, RSASignaturePadding.Pss);
        Assert.Null(Fault(Signer.Sign(Payload, chain: [byPss, pss])));

        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var issuer = new CertificateRequest("CN=EC", curve, HashAlgorithmName.SHA384).CreateSelfSigned(DateTimeOffset.UnixEpoch, Leaf.NotAfter);
        var byCurve = new CertificateRequest("CN=Ann", Signer.Key, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1).Create(
            issuer.SubjectName, X509SignatureGenerator.CreateForECDsa(curve), Leaf.NotBefore, Leaf.NotAfter, [7]);
        Assert.Null(Fault(Signer.Sign(Payload, chain: [byCurve, issuer])));
        Assert.Contains("no RSA key", Fault(Signer.Sign(Payload, chain: [issuer])), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_the_statement_in_another_form_with_what_an_LRS_sets_and_other_attachments()
    {
        var signature = Signer.Sign(Payload, chain: [Leaf]);
        Assert.Null(Fault(signature, Payload.Replace("10:00:00Z", "13:00:00.000+03:00", StringComparison.Ordinal)));
        Assert.Null(Fault(signature, Payload.Replace("1.50", "1.5", StringComparison.Ordinal)));
        Assert.Null(Fault(signature, With(Payload, "authority", """{"mbox":"mailto:b@example.com"}""")));

        var bare = JsonNode.Parse(Payload)!.AsObject();
        bare.Remove("id");
        bare.Remove("timestamp");
        Assert.Null(Fault(Signer.Sign(bare.ToJsonString(), chain: [Leaf])));

        var essay = With(Payload, "attachments", "[" + Attachment("http://example.com/essay") + "]");
        var signed = With(Payload, "attachments",
            $"[{Attachment("http://example.com/essay")},{Attachment("http://adlnet.gov/expapi/attachments/signature")}]");
        Assert.Null(Fault(Signer.Sign(essay, chain: [Leaf]), signed));
        Assert.Contains("another statement", Fault(Signer.Sign(Payload, chain: [Leaf]), signed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"raw\":1.50", "\"raw\":1.51", "another statement")]
    [InlineData("mailto:a@", "mailto:b@", "another statement")]
    [InlineData("10:00:00Z", "10:00:01Z", "another statement")]
    [InlineData("fd41c918", "fd41c919", "over the statement fd41c919")]
    [InlineData("\"verb\"", "\"Verb\"", "not a valid statement: statement.Verb")]
    [InlineData("\"verb\"", "'verb\"", "not a valid statement")]
    public void Does_not_hold_for_another_statement(string part, string replacement, string reason) =>
        Assert.Contains(
            reason, Fault(Signer.Sign(Payload.Replace(part, replacement, StringComparison.Ordinal))), StringComparison.Ordinal);

    [Fact]
    public void Does_not_hold_for_a_list_or_when_the_signed_timestamp_was_left_out()
    {
        Assert.Contains("over a list", Fault(Signer.Sign($"[{Payload}]")), StringComparison.Ordinal);
        var without = JsonNode.Parse(Payload)!.AsObject();
        without.Remove("timestamp");
        Assert.Contains("timestamp", Fault(Signer.Sign(Payload), without.ToJsonString()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("ES256")]
    [InlineData("PS256")]
    [InlineData("rs256")]
    [InlineData("RS256 ")]
    [InlineData("")]
    public void Does_not_hold_with_another_algorithm(string algorithm)
    {
        Assert.Contains("algorithm", Fault(Signer.Sign(Payload, algorithm, chain: [Leaf])), StringComparison.Ordinal);
        Assert.NotNull(Fault($"{Signer.Encode($$"""{"alg":"{{algorithm}}"}""")}.{Signer.Encode(Payload)}."));
    }

    [Theory]
    [InlineData("""{"alg":"RS256","crit":["b64"],"b64":false}""", "crit")]
    [InlineData("""{"alg":"none","alg":"RS256"}""", "not JSON")]
    [InlineData("""{"ALG":"RS256"}""", "algorithm")]
    [InlineData("""{"alg":5}""", "algorithm")]
    [InlineData("""["RS256"]""", "not a JSON object")]
    [InlineData("""{"alg":"RS256",""", "not JSON")]
    [InlineData("""{"alg":"\ud800"}""", "not JSON")]
    [InlineData("""{"alg":"RS256","x5c":[]}""", "1 to 10")]
    [InlineData("""{"alg":"RS256","x5c":"AAAA"}""", "1 to 10")]
    [InlineData("""{"alg":"RS256","x5c":[["AAAA"]]}""", "certificate 1 is not base64")]
    [InlineData("""{"alg":"RS256","x5c":["!"]}""", "certificate 1 is not base64")]
    [InlineData("""{"alg":"RS256","x5c":["AAAA"]}""", "certificate 1 is not an X.509 certificate")]
    [InlineData("""{"alg":"RS256","x5c":["MAA="]}""", "certificate 1 is not an X.509 certificate")]
    [InlineData("""{"alg":"RS256","x5c":["","","","","","","","","","",""]}""", "1 to 10")]
    public void Does_not_hold_with_a_wrong_header(string header, string reason) =>
        Assert.Contains(reason, Fault(Signer.Sign(Payload, header: header)), StringComparison.Ordinal);

    [Fact]
    public void Does_not_hold_when_the_certificates_do_not_belong_together()
    {
        var stranger = Signer.Certificate("Root", RSA.Create(2048));
        var other = Signer.Certificate("Other", Signer.OtherKey);
        Assert.Contains("certificate 1 is not signed by certificate 2", Chain(Leaf, stranger), StringComparison.Ordinal);
        Assert.Contains("certificate 1 is not signed by certificate 2", Chain(Leaf, other), StringComparison.Ordinal);
        Assert.Contains("certificate 2 is not signed by certificate 3", Chain(Leaf, Root, Leaf), StringComparison.Ordinal);
        Assert.NotNull(Chain(Root, Leaf));
        Assert.Contains("was not made with the key", Chain(Root), StringComparison.Ordinal);
        Assert.NotNull(Chain(Signer.Certificate("Ann", Signer.OtherKey)));

        static string? Chain(params X509Certificate2[] chain) => Fault(Signer.Sign(Payload, chain: chain));
    }

    [Fact]
    public void Does_not_hold_with_a_key_that_is_too_small()
    {
        using var small = RSA.Create(1024);
        var certificate = Signer.Certificate("Ann", small, Root, Signer.OtherKey);
        Assert.Contains("128 bytes", Fault(Signer.Sign(Payload, key: small, chain: [certificate])), StringComparison.Ordinal);
        Assert.Contains("1024 bits", Fault(Signer.Sign(Payload, chain: [certificate])), StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_hold_with_an_exponent_of_one_which_lets_anyone_sign()
    {
        var key = Signer.Key.ExportParameters(false);
        key.Exponent = [1];
        using var weak = RSA.Create();
        try
        {
            weak.ImportParameters(key);
        }
        catch (CryptographicException)
        {
            return; // This platform's library refuses such a key by itself.
        }

        var request = new CertificateRequest("CN=Ann", weak, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var generator = X509SignatureGenerator.CreateForRSA(Signer.OtherKey, RSASignaturePadding.Pkcs1);
        var certificate = request.Create(Root.SubjectName, generator, Root.NotBefore, Root.NotAfter, [9]);
        Assert.NotNull(Fault(Signer.Sign(Payload, chain: [certificate])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("a.b")]
    [InlineData("..")]
    [InlineData("a.b.c.d")]
    [InlineData("{\"payload\":\"\",\"signatures\":[]}")]
    public void Does_not_hold_when_it_is_no_compact_serialization(string text) => Assert.NotNull(Fault(text));

    [Fact]
    public void Does_not_hold_with_padding_spaces_or_a_huge_header()
    {
        var right = Signer.Sign(Payload, chain: [Leaf]);
        Assert.NotNull(Fault(right + "="));
        Assert.NotNull(Fault(right + "\n"));
        Assert.NotNull(Fault(" " + right));
        var header = $$"""{"alg":"RS256","kid":"{{new string('k', 100_000)}}"}""";
        Assert.Contains("header of more than", Fault(Signer.Sign(Payload, header: header)), StringComparison.Ordinal);
    }

    [Fact]
    public void Never_throws_and_never_holds_when_a_byte_is_changed()
    {
        var right = Encoding.ASCII.GetBytes(Signer.Sign(Payload, chain: [Leaf, Root]));
        var endOfSigned = right.AsSpan().LastIndexOf((byte)'.');
        Gen.Select(Gen.Int[0, endOfSigned - 1], Gen.Byte).Sample(
            (at, value) =>
            {
                if (right[at] == value)
                    return;
                var damaged = (byte[])right.Clone();
                damaged[at] = value;
                Assert.NotNull(Find(damaged, Payload));
            },
            iter: 500);
        Gen.Byte.Array[0, 300].Sample(bytes => Assert.NotNull(Find(bytes, Payload)), iter: 500);
    }

    private static string With(string json, string property, string value)
    {
        var statement = JsonNode.Parse(json)!.AsObject();
        statement[property] = JsonNode.Parse(value);
        return statement.ToJsonString();
    }

    private static string Attachment(string usage) => $$"""
        {"usageType":"{{usage}}","display":{"en":"d"},"contentType":"application/octet-stream","length":1,
         "sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"}
        """;

    private static string? Fault(string signature, string statement = Payload) => Find(Encoding.UTF8.GetBytes(signature), statement);

    private static string? Find(byte[] signature, string statement) =>
        StatementSignature.FindFault(signature, Encoding.UTF8.GetBytes(statement), Id, XapiVersion.V103);
}
