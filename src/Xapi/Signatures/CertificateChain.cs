using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CoursePackager.Xapi.Signatures;

/// <summary>The certificates of <c>x5c</c> (RFC 7515 section 4.1.6): each parses and is signed by the next. Whether the last one is
/// worth trust, and whether one has expired or was revoked, is not asked.</summary>
internal static class CertificateChain
{
    /// <summary>The least that RFC 7518 section 3.3 allows.</summary>
    public const int SmallestKeyBits = 2048;

    private const int LargestKeyBits = 16384;

    /// <summary>The signer's public key.</summary>
    /// <exception cref="SignatureException">A certificate cannot be read, is not signed by the next, or the signer's key is not
    /// RSA of a right size.</exception>
    public static RSA SignerKey(IReadOnlyList<byte[]> certificates)
    {
        var parsed = new List<X509Certificate2>();
        try
        {
            for (var i = 0; i < certificates.Count; i++)
                parsed.Add(Parse(certificates[i], i + 1));
            for (var i = 0; i + 1 < parsed.Count; i++)
                CheckSigned(parsed[i], parsed[i + 1], i + 1);
            return SignerKey(parsed[0]);
        }
        finally
        {
            parsed.ForEach(certificate => certificate.Dispose());
        }
    }

    private static X509Certificate2 Parse(byte[] der, int number)
    {
        try
        {
            // The loader takes other formats too; these begin otherwise than DER does.
            return der is [0x30, ..]
                ? X509CertificateLoader.LoadCertificate(der)
                : throw new CryptographicException();
        }
        catch (CryptographicException)
        {
            throw new SignatureException($"has an x5c whose certificate {number} is not an X.509 certificate");
        }
    }

    private static void CheckSigned(X509Certificate2 certificate, X509Certificate2 issuer, int number)
    {
        var isSigned = certificate.IssuerName.RawData.AsSpan().SequenceEqual(issuer.SubjectName.RawData);
        try
        {
            isSigned = isSigned && IssuedSignature.Read(certificate.RawData).IsBy(issuer);
        }
        catch (Exception broken) when (broken is AsnContentException or CryptographicException)
        {
            isSigned = false;
        }

        if (!isSigned)
            throw new SignatureException($"has an x5c whose certificate {number} is not signed by certificate {number + 1}");
    }

    private static RSA SignerKey(X509Certificate2 signer)
    {
        var key = ReadKey(signer) ?? throw new SignatureException("has an x5c whose first certificate has no RSA key");
        var exponent = key.ExportParameters(false).Exponent!.AsSpan().TrimStart((byte)0);
        var isUsable = key.KeySize is >= SmallestKeyBits and <= LargestKeyBits && (exponent.Length > 1 || exponent[0] >= 3);
        if (isUsable)
            return key;
        var size = key.KeySize;
        key.Dispose();
        throw new SignatureException(
            $"has an x5c whose first certificate has an RSA key of {size} bits; {SmallestKeyBits} to {LargestKeyBits} bits and an "
            + "exponent of 3 or more are allowed (RFC 7518 section 3.3)");
    }

    private static RSA? ReadKey(X509Certificate2 signer)
    {
        try
        {
            return signer.GetRSAPublicKey();
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
