using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CoursePackager.Lrs.Certificates.Drawing;

/// <summary>
/// Says in a PDF which language its text is in, and that readers should show its title: the PDF library cannot, so the catalog
/// is written again in an incremental update (ISO 32000-1, 7.5.6 and 7.7.2).
/// </summary>
internal static partial class PdfLanguage
{
    public static byte[] Add(byte[] pdf, string language)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var trailer = text[text.LastIndexOf("trailer", StringComparison.Ordinal)..];
        var root = RootReference().Match(trailer).Groups["n"].Value;
        var start = text.LastIndexOf($"\n{root} 0 obj\n", StringComparison.Ordinal);
        if (root.Length == 0 || start < 0)
            throw new InvalidOperationException("The PDF library wrote a file without a catalog in the place it had.");
        var catalog = text[(start + 1)..text.IndexOf("endobj", start, StringComparison.Ordinal)].TrimEnd();
        if (!catalog.EndsWith(">>", StringComparison.Ordinal))
            throw new InvalidOperationException("The PDF library wrote a catalog of a form it did not have.");

        var update = new StringBuilder();
        update.Append(CultureInfo.InvariantCulture,
            $"\n{catalog[..^2]}\n/Lang ({language})\n/ViewerPreferences <</DisplayDocTitle true>>>>\nendobj\n");
        var table = pdf.Length + update.Length;
        update.Append(CultureInfo.InvariantCulture, $"xref\n{root} 1\n{pdf.Length + 1:D10} 00000 n \n");
        var previous = StartOfTable().Match(trailer).Groups["n"].Value;
        var dictionary = trailer["trailer".Length..trailer.LastIndexOf(">>", StringComparison.Ordinal)].Trim();
        update.Append(CultureInfo.InvariantCulture, $"trailer\n{dictionary}\n/Prev {previous}>>\nstartxref\n{table}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(update.ToString())];
    }

    [GeneratedRegex(@"/Root (?<n>\d+) 0 R", RegexOptions.ExplicitCapture)]
    private static partial Regex RootReference();

    [GeneratedRegex(@"startxref\s+(?<n>\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex StartOfTable();
}
