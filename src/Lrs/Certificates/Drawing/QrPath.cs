using System.Globalization;
using System.Text;
using QRCoder;

namespace CoursePackager.Lrs.Certificates.Drawing;

/// <summary>A QR code as one SVG path: each module is a unit square, quiet zone included.</summary>
internal static class QrPath
{
    /// <returns>Path data and the side of the whole code in modules.</returns>
    public static (string Path, int Side) Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            var row = code.ModuleMatrix[y];
            for (var x = 0; x < row.Count; x++)
            {
                var from = x;
                while (x < row.Count && row[x])
                    x++;
                if (x > from)
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
            }
        }

        return (path.ToString(), code.ModuleMatrix.Count);
    }
}
