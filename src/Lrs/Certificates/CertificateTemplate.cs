using CoursePackager.Lrs.Certificates.Drawing;
using CoursePackager.Lrs.Pages;
using Scriban;
using Scriban.Runtime;

namespace CoursePackager.Lrs.Certificates;

/// <summary>Fills <c>templates/certificates/institutional.svg</c>. Every value is written XML-escaped.</summary>
internal sealed class CertificateTemplate
{
    private const string Name = "institutional.svg";

    private readonly Template template = Load();

    /// <param name="address">Where the certificate can be verified.</param>
    public SvgDrawing Draw(CertificateRecord certificate, string address, WordList words)
    {
        var (path, side) = QrPath.Of(address);
        var globals = new ScriptObject
        {
            ["language"] = words.Language,
            ["name"] = certificate.Name,
            ["title"] = certificate.Title,
            ["issuer"] = certificate.Issuer,
            ["date"] = CertificateWords.Date(words, certificate.Completed),
            ["details"] = CertificateWords.Achieved(words, certificate),
            ["number"] = certificate.CertificateId,
            ["address"] = address,
            ["qr"] = new ScriptObject { ["path"] = path, ["side"] = side },
        };
        globals.Import("text", words.Text);
        globals.Import("format", words.Format);
        globals.Import("fit", Fit);
        var context = new HtmlTemplateContext { StrictVariables = true, MemberRenamer = StandardMemberRenamer.Default };
        context.PushGlobal(globals);
        return SvgDrawing.Parse(template.Render(context).Trim());
    }

    private static FittedText Fit(
        string text, string family, int weight, float width, float height, float largest, float smallest) =>
        TextFitter.Fit(text, CertificateFonts.Find(family, weight), width, height, largest, smallest);

    private static Template Load()
    {
        using var stream = typeof(CertificateTemplate).Assembly.GetManifestResourceStream($"certificates/{Name}")
            ?? throw new FileNotFoundException($"The program has no built-in template {Name}.");
        using var reader = new StreamReader(stream);
        var template = Template.Parse(reader.ReadToEnd(), Name);
        return template.HasErrors
            ? throw new InvalidOperationException($"Template {Name}: {string.Join("; ", template.Messages)}")
            : template;
    }
}
