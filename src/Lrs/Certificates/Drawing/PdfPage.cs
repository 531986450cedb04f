using SkiaSharp;

namespace CoursePackager.Lrs.Certificates.Drawing;

/// <summary>Makes a one-page PDF of a drawing. The same drawing and facts give the same bytes.</summary>
internal static class PdfPage
{
    public static byte[] Write(SvgDrawing drawing, PdfFacts facts)
    {
        var metadata = new SKDocumentPdfMetadata
        {
            Title = facts.Title,
            Author = facts.Author,
            Subject = facts.Subject,
            Keywords = facts.Keywords,
            Creator = "CoursePackager",
            Producer = "CoursePackager",
            Creation = facts.Created.UtcDateTime,
            Modified = facts.Created.UtcDateTime,
            EncodingQuality = 100,
            RasterDpi = 300,
        };
        using var bytes = new MemoryStream();
        using (var document = SKDocument.CreatePdf(bytes, metadata))
        {
            SvgPainter.Draw(drawing, document.BeginPage(drawing.Size.Width, drawing.Size.Height));
            document.EndPage();
            document.Close();
        }

        return PdfLanguage.Add(bytes.ToArray(), facts.Language);
    }
}
