using CoursePackager.Lrs.Certificates.Drawing;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Pages;

namespace CoursePackager.Lrs.Certificates;

/// <summary>Certificates as files, in the language of the course. The same certificate always gives the same bytes.</summary>
internal sealed class CertificateDocuments(CertificateTemplate template, Words words, LrsOptions options)
{
    public byte[] ToPdf(CertificateRecord certificate)
    {
        var list = WordsFor(certificate);
        var facts = new PdfFacts(
            $"{list.Text("certificate.heading")}: {certificate.Name}",
            certificate.Issuer,
            certificate.Title,
            certificate.CertificateId,
            list.Language,
            certificate.Issued);
        return PdfPage.Write(Draw(certificate, list), facts);
    }

    public string ToSvg(CertificateRecord certificate) => SvgOutliner.ToSvg(Draw(certificate, WordsFor(certificate)));

    /// <summary>The page where anyone can check a certificate.</summary>
    public string AddressOf(string certificateId) => $"{options.PublicUrl}/verify/{certificateId}";

    private SvgDrawing Draw(CertificateRecord certificate, WordList list) =>
        template.Draw(certificate, AddressOf(certificate.CertificateId), list);

    private WordList WordsFor(CertificateRecord certificate) => words.In(
        Words.Languages.FirstOrDefault(language => language == certificate.Language.Split('-')[0]) ?? Words.Languages[0]);
}
