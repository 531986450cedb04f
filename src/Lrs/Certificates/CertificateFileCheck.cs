using System.Text;
using System.Text.RegularExpressions;

namespace CoursePackager.Lrs.Certificates;

/// <summary>
/// Compares a PDF that someone handed in with the facts in the store. Certificates are made the same to the byte each time, so
/// a genuine file equals the one made now; the smallest change shows.
/// </summary>
internal sealed partial class CertificateFileCheck(CertificateBook book, CertificateDocuments documents)
{
    public async Task<CertificateFileResult> RunAsync(string tenant, byte[] file, CancellationToken cancel)
    {
        var keywords = Keywords().Match(Encoding.Latin1.GetString(file));
        if (!keywords.Success || CertificateId.Read(keywords.Groups["number"].Value) is not { } number)
            return new CertificateFileResult(
                null, false, "The file has no certificate number: it is not a certificate of this service.");
        if (await book.FindAsync(tenant, number, cancel) is not { } found)
            return new CertificateFileResult(null, false, $"No certificate {number} has been issued here.");
        if (!file.AsSpan().SequenceEqual(documents.ToPdf(found.Record)))
        {
            return new CertificateFileResult(
                found,
                false,
                "The file differs from the certificate issued: it was changed, or made by another version of the service or "
                + "for another public address. Only the facts above count.");
        }

        return found.Status switch
        {
            CertificateStatus.Revoked => new CertificateFileResult(
                found, false, $"The file is genuine, but the certificate has been revoked: {found.Record.Revoked!.Reason}"),
            CertificateStatus.Flagged => new CertificateFileResult(
                found, false, "The file is genuine, but statements that earned the certificate were voided since."),
            _ => new CertificateFileResult(found, true, "The file is genuine and the certificate is valid."),
        };
    }

    [GeneratedRegex(@"/Keywords \((?<number>[0-9A-Z-]{26,40})\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Keywords();
}
