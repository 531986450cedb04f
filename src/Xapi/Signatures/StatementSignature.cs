using System.Security.Cryptography;
using System.Text.Json;
using CoursePackager.Xapi.Comparison;
using CoursePackager.Xapi.Formats;
using CoursePackager.Xapi.Validation;

namespace CoursePackager.Xapi.Signatures;

/// <summary>Checks signatures of statements (xAPI 1.0.3 Data 2.6; IEEE 9274.1.1 4.2.6): a JSON web signature in compact
/// serialization with RS256, RS384 or RS512 whose payload is the statement before it was signed. With certificates (<c>x5c</c>) the
/// signature is verified with the first one's key, and each certificate must be signed by the next. Without them there is no key to
/// verify with, and only the form and the payload are checked. Nobody's identity is proven: that takes trust in the last
/// certificate, which the reader of a statement decides about.</summary>
public static class StatementSignature
{
    /// <summary>Why the signature does not hold, as a sentence; null when it does.</summary>
    /// <param name="signature">The attachment's bytes.</param>
    /// <param name="statement">The statement as it was sent, JSON in UTF-8 that <see cref="StatementValidator"/> found no fault
    /// with.</param>
    /// <param name="id">The id the statement will have.</param>
    /// <param name="version">The rules the statement was checked by.</param>
    public static string? FindFault(
        ReadOnlyMemory<byte> signature, ReadOnlySpan<byte> statement, Guid id, XapiVersion version)
    {
        try
        {
            var jws = CompactJws.Parse(signature);
            CheckPayload(jws.Payload, statement, id, version);
            CheckSignature(jws);
            return null;
        }
        catch (SignatureException fault)
        {
            return $"The signature {fault.Message}.";
        }
    }

    private static void CheckPayload(byte[] payload, ReadOnlySpan<byte> statement, Guid id, XapiVersion version)
    {
        if (StatementValidator.Validate(payload, version) is [var error, ..])
            throw new SignatureException($"is over something that is not a valid statement: {error}");
        using var document = JsonDocument.Parse(payload, new JsonDocumentOptions { MaxDepth = StatementCursor.DepthLimit });
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new SignatureException("is over a list; it must be over one statement");
        if (document.RootElement.TryGetProperty("id", out var own) && Uuid.TryParse(own.GetString(), out var signedId)
            && signedId != id)
            throw new SignatureException($"is over the statement {signedId}, not {id}");

        var isSame = StatementComparer.AreSame(
            payload, statement, withSignatures: false, out var signedTime, out var sentTime);
        if (!isSame)
            throw new SignatureException("is over another statement than the one it is attached to");
        if (signedTime is not null && sentTime is null)
            throw new SignatureException("is over a statement with a timestamp, which the statement it is attached to lacks");
    }

    private static void CheckSignature(CompactJws jws)
    {
        if (jws.Signature.Length < CertificateChain.SmallestKeyBits / 8)
            throw new SignatureException(
                $"has {jws.Signature.Length} bytes; keys of {CertificateChain.SmallestKeyBits} bits or more make longer ones");
        if (jws.Certificates is null)
            return;
        using var key = CertificateChain.SignerKey(jws.Certificates);
        if (!IsValid(jws, key))
            throw new SignatureException("was not made with the key of its first certificate, or something was changed afterwards");
    }

    private static bool IsValid(CompactJws jws, RSA key)
    {
        try
        {
            return key.VerifyData(jws.SigningInput.Span, jws.Signature, jws.Hash, RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
