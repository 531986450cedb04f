using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using CoursePackager.Lrs.Certificates;

namespace CoursePackager.Lrs.Tests.Certificates;

public sealed class CertificateDocumentTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lrs-certificates-").FullName;

    [Fact]
    public async Task The_PDF_has_text_that_can_be_copied_in_English()
    {
        var text = await TextOfAsync(SampleCertificate.English());

        Assert.Contains("Certificate of completion", text, StringComparison.Ordinal);
        Assert.Contains("Ana Maria Costa", text, StringComparison.Ordinal);
        Assert.Contains("Labour migration", text, StringComparison.Ordinal);
        Assert.Contains("9 lessons, 3 quizzes, final test: 83% (pass mark 70%)", text, StringComparison.Ordinal);
        Assert.Contains("23 November 2026", text, StringComparison.Ordinal);
        Assert.Contains(SampleCertificate.Number, text, StringComparison.Ordinal);
        Assert.Contains($"https://learn.example.org/verify/{SampleCertificate.Number}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_PDF_has_text_that_can_be_copied_in_Russian()
    {
        var text = await TextOfAsync(SampleCertificate.Russian());

        Assert.Contains("Анна Сергеевна Иванова", text, StringComparison.Ordinal);
        Assert.Contains("«Трудовая миграция»", text, StringComparison.Ordinal);
        Assert.Contains("9 уроков, 3 теста к модулям, итоговый тест — 83 % (проходной балл — 70 %)", text,
            StringComparison.Ordinal);
        Assert.Contains("23 ноября 2026 г.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_PDF_says_its_title_author_and_language()
    {
        var info = await RunAsync("pdfinfo", Save(SampleCertificate.Russian()));

        Assert.Matches("Title: +Сертификат о прохождении курса: Анна Сергеевна Иванова", info);
        Assert.Matches("Author: +Учебная академия по вопросам миграции", info);
        Assert.Matches(@"Page size: .*\(A4\)", info);
        var pdf = SampleCertificate.Documents.ToPdf(SampleCertificate.Russian());
        Assert.Contains("/Lang (ru)", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_certificate_gives_the_same_bytes() =>
        Assert.Equal(SampleCertificate.Documents.ToPdf(SampleCertificate.Russian()),
            SampleCertificate.Documents.ToPdf(SampleCertificate.Russian()));

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("ar-SA")]
    public void The_language_of_the_machine_changes_nothing(string culture)
    {
        var expected = SampleCertificate.Documents.ToPdf(SampleCertificate.English());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, SampleCertificate.Documents.ToPdf(SampleCertificate.English()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_very_long_name_and_title_are_printed_in_full_inside_the_frame()
    {
        var name = string.Join(' ', Enumerable.Repeat("Константинопольская-Преображенская", 5));
        var title = string.Join(' ', Enumerable.Repeat("Выявление и профилирование пассажиров", 5));
        var file = Save(SampleCertificate.Russian(name, title));

        var words = (await RunAsync("pdftotext", "-bbox", file, "-")).Split('\n').Where(line =>
            line.Contains("<word", StringComparison.Ordinal));

        Assert.All(words, word => Assert.InRange(RightEdgeOf(word), 0, 841.89 - 60));
        var text = string.Join(' ', (await RunAsync("pdftotext", file, "-")).Split((char[]?)null,
            StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(name, text, StringComparison.Ordinal);
        Assert.Contains(title, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> & \"Co\"")]
    [InlineData("{{ 7 * 7 }} ]]> <!--")]
    public void Markup_in_a_name_stays_text(string name)
    {
        var svg = XElement.Parse(SampleCertificate.Documents.ToSvg(SampleCertificate.English(name)));

        Assert.Contains(name, svg.Elements().First(element => element.Name.LocalName == "title").Value, StringComparison.Ordinal);
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName == "script");
    }

    [Fact]
    public void The_SVG_needs_no_fonts_and_tells_listeners_what_it_says()
    {
        var svg = XElement.Parse(SampleCertificate.Documents.ToSvg(SampleCertificate.Russian()));

        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName == "text");
        var description = svg.Elements().First(element => element.Name.LocalName == "desc").Value;
        Assert.Contains("Анна Сергеевна Иванова завершил(а) обучение по курсу «Трудовая миграция»", description,
            StringComparison.Ordinal);
        Assert.Equal("ru", (string?)svg.Attribute("lang"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Save(CertificateRecord certificate)
    {
        var file = Path.Combine(folder, "certificate.pdf");
        File.WriteAllBytes(file, SampleCertificate.Documents.ToPdf(certificate));
        return file;
    }

    private async Task<string> TextOfAsync(CertificateRecord certificate)
    {
        var text = await RunAsync("pdftotext", "-layout", Save(certificate), "-");
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace('\u00a0', ' ');
    }

    private static double RightEdgeOf(string word) => double.Parse(
        System.Text.RegularExpressions.Regex.Match(word, "xMax=\"([0-9.]+)\"").Groups[1].Value,
        System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> RunAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
