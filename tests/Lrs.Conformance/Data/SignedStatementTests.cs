using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Data;

/// <summary>Part Two 2.6.</summary>
public sealed class SignedStatementTests
{
    [Requirement("Data 2.6", "A statement signed with RS256, RS384 or RS512 is taken, and its signature comes back byte for byte.")]
    public Task Takes_signed_statements(Endpoint lrs) => Check.EachAsync(["RS256", "RS384", "RS512"], async algorithm =>
    {
        var statement = Make.Statement();
        var signature = Jws.Sign(statement, algorithm);
        await lrs.StoreAsync([signature], statement.Attach(signature));
        var answer = await lrs.GetAsync(Address.Statement(statement.Id()) + "&attachments=true").Expect(200);
        Assert.Equal(signature.Bytes, Assert.Single(MultipartAnswer.Read(answer).Parts).Bytes);
    });

    [Requirement("Data 2.6", "Any other algorithm is refused, none at all as well.")]
    public Task Refuses_other_algorithms(Endpoint lrs) => Check.EachAsync(
        ["none", "HS256", "ES256", "PS256", "rs256", "", "RS1"],
        algorithm => RefuseAsync(lrs, statement => Jws.Sign(statement, algorithm)));

    [Requirement("Data 2.6", "A signature that is no JWS in compact form is refused.")]
    public async Task Refuses_what_is_no_jws(Endpoint lrs)
    {
        var header = Jws.Encode("""{"alg":"RS256"}""");
        foreach (var text in (string[])
            ["", "signature", "a.b", "..", "a.b.c.d", $"{header}.!!!.AAAA", $"{header}.{Jws.Encode("no json")}.AAAA", $"{header}.{Jws.Encode("[]")}.AAAA",
             $"{Jws.Encode("no json")}.{Jws.Encode("{}")}.AAAA", $"{Jws.Encode("{}")}.{Jws.Encode("{}")}.AAAA", $"{header}.{Jws.Encode("{}")}."])
            await RefuseAsync(lrs, _ => Jws.Of(text));
        await RefuseAsync(lrs, statement => Jws.Of($"{header}.{Jws.Encode(statement.ToText())}.not+base64/url="));
    }

    [Requirement("Data 2.6", "The payload is the statement before it was signed: another statement in it is refused.")]
    public Task Refuses_the_signature_of_another_statement(Endpoint lrs) => Check.EachAsync(
        [
            ("actor.mbox", "\"mailto:other@example.com\""), ("verb.id", "\"https://example.com/verbs/other\""), ("result.score.scaled", "0.9"),
            ("object.id", "\"https://example.com/other\""), ("id", $"\"{Make.Id()}\""), ("timestamp", "\"2026-01-01T00:00:00.001Z\""),
        ],
        ((string Place, string Json) change) =>
            RefuseAsync(lrs, statement => Jws.Sign(statement.Copy().SetJson(change.Place, change.Json))));

    [Requirement("Data 2.6", "Payload and statement are compared by the rules of comparison, to which the LRS's own properties do not belong.")]
    public Task Compares_the_payload_by_the_rules(Endpoint lrs) => Check.EachAsync(
        [
            statement => statement.Without("id"),
            statement => statement.Without("timestamp"),
            statement => statement.SetJson("verb.display", """{"fr":"fait"}"""),
            statement => statement.SetJson("object.definition", """{"name":{"en":"Another"}}"""),
            statement => statement.Set("timestamp", "2026-01-01T03:00:00+03:00"),
            statement => statement.Set("result.duration", "PT1.239S"),
            statement => statement.Set("version", "1.0.0").Set("authority", Make.Agent()).Set("stored", "2026-01-02T00:00:00Z"),
            statement => Json.Object(statement.ToText().Replace("0.5", "5.0e-1", StringComparison.Ordinal)),
        ],
        async (Func<JsonObject, JsonObject> change) =>
        {
            var statement = Full();
            var signature = Jws.Sign(change(statement.Copy()));
            await lrs.StoreAsync([signature], statement.Attach(signature));
        });

    [Requirement("Data 2.6", "With certificates in the header the signature must be that of the first one's key.")]
    public async Task Verifies_the_signature_with_the_certificate(Endpoint lrs)
    {
        var statement = Make.Statement();
        var signature = Jws.Sign(statement, "RS256", withCertificates: true);
        await lrs.StoreAsync([signature], statement.Attach(signature));
        var header = new JsonObject { ["alg"] = "RS256", ["x5c"] = Jws.Certificates };
        await RefuseAsync(lrs, other => Jws.SignWith(header.Copy(), other.ToText(), ofOtherKey: true));
        await RefuseAsync(lrs, other => Changed(Jws.Sign(other, "RS512", withCertificates: true)));
    }

    [Requirement("Data 2.6", "Certificates that are none are refused.")]
    public Task Refuses_certificates_that_are_none(Endpoint lrs) => Check.EachAsync(
        ["[]", "[\"AAAA\"]", "[\"not base64\"]", "\"AAAA\"", "[7]", "{}"],
        chain => RefuseAsync(
            lrs, statement => Jws.SignWith(new JsonObject { ["alg"] = "RS256", ["x5c"] = Json.Of(chain) }, statement.ToText())));

    [Requirement("Data 2.6", "A signature has the content type application/octet-stream.")]
    public async Task Refuses_other_content_types(Endpoint lrs)
    {
        var statement = Make.Statement();
        var signature = Jws.Sign(statement);
        var other = new AttachedFile(signature.Bytes, "application/jose") { UsageType = Jws.UsageType };
        var body = MultipartBody.Of(statement.Attach(other), other);
        await lrs.PostAsync("statements", body.ToBytes(), body.ContentType).ExpectRefusal();
    }

    [Requirement("Data 2.6", "An attachment with another usage type is no signature, whatever its bytes.")]
    public async Task Takes_anything_as_another_attachment(Endpoint lrs)
    {
        var statement = Make.Statement();
        var file = new AttachedFile(Jws.Of("no signature").Bytes, "application/octet-stream");
        await lrs.StoreAsync([file], statement.Attach(file));
    }

    [Requirement("Data 2.6", "A statement may have other attachments beside its signature, which signs them too.")]
    public async Task Signs_other_attachments(Endpoint lrs)
    {
        var file = new AttachedFile("signed");
        var statement = Make.Statement().Attach(file);
        var signature = Jws.Sign(statement, "RS256", withCertificates: true);
        await lrs.StoreAsync([file, signature], statement.Copy().Attach(file, signature));
        var unsigned = Make.Statement();
        var partial = Jws.Sign(unsigned);
        var body = MultipartBody.Of(unsigned.Copy().Attach(file, partial), file, partial);
        await lrs.PostAsync("statements", body.ToBytes(), body.ContentType).ExpectRefusal();
    }

    [Requirement("Data 2.6", "A bad signature refuses the whole batch.")]
    public async Task Refuses_the_batch_with_a_bad_signature(Endpoint lrs)
    {
        var (fine, signed) = (Make.Statement(), Make.Statement());
        var (good, bad) = (Jws.Sign(signed), Jws.Of("a.b.c"));
        var body = MultipartBody.Of(Make.Batch(fine, signed.Attach(good), Make.Statement().Attach(bad)), good, bad);
        await lrs.PostAsync("statements", body.ToBytes(), body.ContentType).ExpectRefusal();
        await lrs.GetAsync(Address.Statement(fine.Id())).Expect(404);
        await lrs.GetAsync(Address.Statement(signed.Id())).Expect(404);
    }

    private static JsonObject Full() => Make.Statement()
        .Set("timestamp", "2026-01-01T00:00:00Z").Set("result.score.scaled", 0.5).Set("result.duration", "PT1.23S");

    private static AttachedFile Changed(AttachedFile signature)
    {
        var bytes = signature.Bytes.ToArray();
        bytes[^5] = bytes[^5] == 'A' ? (byte)'B' : (byte)'A';
        return new AttachedFile(bytes, signature.Type) { UsageType = Jws.UsageType };
    }

    private static async Task RefuseAsync(Endpoint lrs, Func<JsonObject, AttachedFile> sign)
    {
        var statement = Full();
        var signature = sign(statement);
        var body = MultipartBody.Of(statement.Attach(signature), signature);
        await lrs.PostAsync("statements", body.ToBytes(), body.ContentType).ExpectRefusal();
        await lrs.GetAsync(Address.Statement(statement.Id())).Expect(404);
    }
}
