using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Statements;

public sealed class SignedStatementTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    private const string Multipart = "multipart/mixed; boundary=x-1";
    private const string Usage = "http://adlnet.gov/expapi/attachments/signature";
    private static readonly RSA Key = RSA.Create(2048);

    [Theory]
    [InlineData("1.0.3")]
    [InlineData("2.0.0")]
    public async Task Stores_a_statement_whose_signature_holds_and_gives_the_signature_back(string version)
    {
        var statement = Sample.Statement();
        var signature = Sign(statement.ToJsonString());
        var signed = Announce(statement, signature);
        var answer = await PostAsync(signed, signature, version);
        Assert.True((int)answer.Status == 200, answer.Text);
        var read = await lrs.SendAsync("GET", $"/xapi/statements?statementId={statement.Id()}&attachments=true", version: version);
        Assert.Contains(signature, read.Text, StringComparison.Ordinal);
        Assert.Equal(200, (int)(await PostAsync(signed, signature, version)).Status);
    }

    [Fact]
    public async Task Refuses_with_the_place_and_the_reason_what_the_signature_is_not_over()
    {
        var statement = Sample.Statement();
        var signature = Sign(statement.ToJsonString());
        var other = Announce(statement, signature).With("result", new JsonObject { ["success"] = true });
        var answer = await PostAsync(new JsonArray(Sample.Statement(), other), signature);
        Assert.Equal(400, (int)answer.Status);
        var detail = answer.Json["error"]!["details"]![0]!;
        Assert.Equal("statement[1].attachments[0]", (string)detail["path"]!);
        Assert.Contains("another statement", (string)detail["message"]!, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await lrs.SendAsync("GET", $"/xapi/statements?statementId={statement.Id()}")).Status);
    }

    [Fact]
    public async Task Refuses_a_signature_made_with_another_key()
    {
        var statement = Sample.Statement();
        using var other = RSA.Create(2048);
        var signature = Sign(statement.ToJsonString(), other);
        var answer = await PostAsync(Announce(statement, signature), signature);
        Assert.Equal(400, (int)answer.Status);
        Assert.Contains("key of its first certificate", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_signature_that_is_not_sent_along()
    {
        var signature = Sign(Sample.Statement().ToJsonString());
        var signed = Announce(Sample.Statement(), signature);
        signed["attachments"]![0]!["fileUrl"] = "https://files.example/signature";
        var answer = await lrs.SendAsync("POST", "/xapi/statements", signed);
        Assert.Equal(400, (int)answer.Status);
        Assert.Contains("must be sent with the statement", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_the_id_of_a_PUT_as_the_signed_one()
    {
        var statement = Sample.Statement();
        var signature = Sign(statement.ToJsonString());
        var signed = Announce(statement, signature);
        signed.Remove("id");
        var wrong = await PutAsync(signed, signature, Guid.NewGuid().ToString());
        Assert.Equal(400, (int)wrong.Status);
        Assert.Equal(204, (int)(await PutAsync(signed, signature, statement.Id())).Status);
    }

    [Fact]
    public async Task Another_usage_is_an_attachment_like_any_other()
    {
        var bytes = "not a signature";
        var statement = Announce(Sample.Statement(), bytes);
        statement["attachments"]![0]!["usageType"] = "http://adlnet.gov/expapi/attachments";
        Assert.Equal(200, (int)(await PostAsync(statement, bytes)).Status);
        Assert.Equal(400, (int)(await PostAsync(Announce(Sample.Statement(), bytes), bytes)).Status);
    }

    [Fact]
    public async Task Refuses_a_signature_of_megabytes()
    {
        var bytes = new string('a', 5 << 20);
        var answer = await PostAsync(Announce(Sample.Statement(), bytes), bytes);
        Assert.Equal(413, (int)answer.Status);
    }

    private Task<Answer> PostAsync(JsonNode statements, string signature, string version = "1.0.3") =>
        lrs.SendAsync("POST", "/xapi/statements", Body(statements, signature), version: version, contentType: Multipart);

    private Task<Answer> PutAsync(JsonNode statement, string signature, string id) =>
        lrs.SendAsync("PUT", $"/xapi/statements?statementId={id}", Body(statement, signature), contentType: Multipart);

    private static string Sign(string payload, RSA? key = null)
    {
        var request = new CertificateRequest("CN=Ann", Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));
        var header = new JsonObject { ["alg"] = "RS256", ["x5c"] = new JsonArray(Convert.ToBase64String(certificate.RawData)) };
        var input = $"{Encode(header.ToJsonString())}.{Encode(payload)}";
        var signature = (key ?? Key).SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{input}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static JsonObject Announce(JsonObject statement, string signature) =>
        ((JsonObject)statement.DeepClone()).With("attachments", new JsonArray(new JsonObject
        {
            ["usageType"] = Usage,
            ["display"] = new JsonObject { ["en"] = "Signature" },
            ["contentType"] = "application/octet-stream",
            ["length"] = signature.Length,
            ["sha2"] = Hash(signature),
        }));

    private static string Body(JsonNode statements, string signature) =>
        $"--x-1\r\nContent-Type: application/json\r\n\r\n{statements.ToJsonString()}\r\n--x-1\r\n"
        + "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\n"
        + $"X-Experience-API-Hash: {Hash(signature)}\r\n\r\n{signature}\r\n--x-1--\r\n";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
