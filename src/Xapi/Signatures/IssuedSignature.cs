using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CoursePackager.Xapi.Signatures;

/// <summary>An issuer's signature on a certificate (RFC 5280 section 4.1).</summary>
/// <param name="Signed">The part of the certificate that is signed.</param>
/// <param name="Algorithm">Object identifier of the algorithm.</param>
/// <param name="PssHash">Object identifier of the hash when the algorithm is RSASSA-PSS.</param>
/// <param name="Value">The signature.</param>
internal sealed record IssuedSignature(ReadOnlyMemory<byte> Signed, string Algorithm, string? PssHash, byte[] Value)
{
    private const string Pss = "1.2.840.113549.1.1.10";

    /// <summary>Reads it from a certificate.</summary>
    /// <exception cref="AsnContentException">The certificate's DER is broken.</exception>
    public static IssuedSignature Read(byte[] certificate)
    {
        var parts = new AsnReader(certificate, AsnEncodingRules.DER).ReadSequence();
        var signed = parts.ReadEncodedValue();
        var algorithm = parts.ReadSequence();
        var identifier = algorithm.ReadObjectIdentifier();
        return new IssuedSignature(
            signed, identifier, identifier == Pss ? ReadPssHash(algorithm) : null, parts.ReadBitString(out _));
    }

    /// <summary>Whether the issuer's key made it. Algorithms other than RSA and ECDSA with SHA-1 or SHA-2 are not known.</summary>
    /// <exception cref="CryptographicException">The issuer's key or the signature is broken.</exception>
    public bool IsBy(X509Certificate2 issuer)
    {
        using var rsa = issuer.GetRSAPublicKey();
        using var ecdsa = issuer.GetECDsaPublicKey();
        return Algorithm switch
        {
            "1.2.840.113549.1.1.5" => IsByRsa(rsa, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1),
            "1.2.840.113549.1.1.11" => IsByRsa(rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            "1.2.840.113549.1.1.12" => IsByRsa(rsa, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            "1.2.840.113549.1.1.13" => IsByRsa(rsa, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            Pss => Sha2(PssHash) is { } hash && IsByRsa(rsa, hash, RSASignaturePadding.Pss),
            "1.2.840.10045.4.3.2" => IsByEcdsa(ecdsa, HashAlgorithmName.SHA256),
            "1.2.840.10045.4.3.3" => IsByEcdsa(ecdsa, HashAlgorithmName.SHA384),
            "1.2.840.10045.4.3.4" => IsByEcdsa(ecdsa, HashAlgorithmName.SHA512),
            _ => false,
        };
    }

    private bool IsByRsa(RSA? key, HashAlgorithmName hash, RSASignaturePadding padding) =>
        key is not null && key.VerifyData(Signed.Span, Value, hash, padding);

    private bool IsByEcdsa(ECDsa? key, HashAlgorithmName hash) =>
        key is not null && key.VerifyData(Signed.Span, Value, hash, DSASignatureFormat.Rfc3279DerSequence);

    // RFC 4055 section 3.1: the hash stands first, under the tag [0].
    private static string? ReadPssHash(AsnReader algorithm)
    {
        var parameters = algorithm.ReadSequence();
        var tag = new Asn1Tag(TagClass.ContextSpecific, 0);
        return parameters.HasData && parameters.PeekTag().HasSameClassAndValue(tag)
            ? parameters.ReadSequence(tag).ReadSequence().ReadObjectIdentifier()
            : null;
    }

    private static HashAlgorithmName? Sha2(string? identifier) => identifier switch
    {
        "2.16.840.1.101.3.4.2.1" => HashAlgorithmName.SHA256,
        "2.16.840.1.101.3.4.2.2" => HashAlgorithmName.SHA384,
        "2.16.840.1.101.3.4.2.3" => HashAlgorithmName.SHA512,
        _ => null,
    };
}
