using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using CoursePackager.Lrs.Certificates;
using CoursePackager.Lrs.Courses;
using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoursePackager.Lrs.Tests.Certificates;

/// <summary>From the last statement of a course to a certificate that anyone can check.</summary>
public sealed class CertificateServiceTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    private readonly Visitor visitor = new(lrs);

    [Fact]
    public async Task Completing_a_course_gives_a_certificate_as_PDF_and_SVG()
    {
        var number = await EarnAsync("Анна Петрова", "ru");

        var pdf = await visitor.GetAsync($"/certificates/{number}.pdf");
        var svg = await visitor.GetAsync($"/certificates/{number}.svg");

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (pdf.Status, pdf.Header("Content-Type")));
        Assert.Equal("%PDF"u8.ToArray(), pdf.Bytes[..4]);
        Assert.Equal("noindex", pdf.Header("X-Robots-Tag"));
        Assert.StartsWith("image/svg+xml", svg.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains("Анна Петрова", svg.Text, StringComparison.Ordinal);
        Assert.Contains($"{lrs.Options.PublicUrl}/verify/{number}", svg.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_verify_page_says_in_both_languages_that_it_is_valid_and_for_what()
    {
        var number = await EarnAsync("Ann <b>Example</b>", "en");

        var english = await visitor.GetAsync($"/verify/{number.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()}");
        var russian = await visitor.GetAsync($"/verify/{number}?lang=ru");

        Assert.Equal(HttpStatusCode.OK, english.Status);
        Assert.Equal("noindex", english.Header("X-Robots-Tag"));
        Assert.Contains("This certificate is valid", english.Text, StringComparison.Ordinal);
        Assert.Contains("Ann &lt;b&gt;Example&lt;/b&gt;", english.Text, StringComparison.Ordinal);
        Assert.Contains("1 lesson, 1 quiz", english.Text, StringComparison.Ordinal);
        Assert.Contains("Сертификат действителен", russian.Text, StringComparison.Ordinal);
        Assert.Contains("1 урок, 1 тест к модулю", russian.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"ru\">", russian.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_certificate_says_so_and_is_no_longer_served()
    {
        var number = await EarnAsync("Ann Example", "en");
        await lrs.Services.GetRequiredService<CertificateBook>().RevokeAsync(Tenants.Default, number, "Issued by mistake",
            default);

        var page = await visitor.GetAsync($"/verify/{number}");
        var pdf = await visitor.GetAsync($"/certificates/{number}.pdf");

        Assert.Contains("This certificate has been revoked", page.Text, StringComparison.Ordinal);
        Assert.Contains("Issued by mistake", page.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, $"/verify/{number}"), (pdf.Status, pdf.Header("Location")));
    }

    [Fact]
    public async Task Voiding_a_proof_puts_the_certificate_in_question()
    {
        var proofs = new List<string>();
        var number = await EarnAsync("Ann Example", "en", proofs);
        await lrs.SendAsync("POST", "/xapi/statements", Sample.Voiding(proofs[0]));

        await UntilAsync(async () =>
            (await visitor.GetAsync($"/verify/{number}")).Text.Contains("in question", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_is_genuine_only_when_not_one_byte_was_changed()
    {
        var number = await EarnAsync("Ann Example", "en");
        var file = (await visitor.GetAsync($"/certificates/{number}.pdf")).Bytes;
        var check = new CertificateFileCheck(
            lrs.Services.GetRequiredService<CertificateBook>(), lrs.Services.GetRequiredService<CertificateDocuments>());

        Assert.True((await check.RunAsync(Tenants.Default, file, default)).IsGenuine);
        file[file.Length / 2] ^= 1;
        var changed = await check.RunAsync(Tenants.Default, file, default);
        Assert.False(changed.IsGenuine);
        Assert.Equal("Ann Example", changed.Certificate!.Record.Name);
    }

    [Theory]
    [InlineData("/certificates/7K3M9-QXT2A-00000-1BCDE-FGHJKM.pdf")]
    [InlineData("/certificates/nonsense.svg")]
    [InlineData("/verify/7K3M9-QXT2A-00000-1BCDE-FGHJKM")]
    [InlineData("/verify/nonsense")]
    public async Task An_unknown_number_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);

    [Fact]
    public async Task An_unknown_number_gets_help_and_the_form_again()
    {
        var page = await visitor.GetAsync("/verify/7K3M9-QXT2A-00000-1BCDE-FGHJKM");

        Assert.Contains("letter by letter", page.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"7K3M9-QXT2A-00000-1BCDE-FGHJKM\"", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_leads_to_the_answer_and_keeps_the_language()
    {
        var answer = await visitor.GetAsync("/verify?number=7k3m9+qxt2a+ooooo+lbcde+fghjkm&lang=ru");

        Assert.Equal("/verify/7K3M9-QXT2A-00000-1BCDE-FGHJKM?lang=ru", answer.Header("Location"));
    }

    [Fact]
    public async Task The_form_says_what_is_wrong_with_a_number()
    {
        var answer = await visitor.GetAsync("/verify?number=12%22%3E%3Cscript%3E");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("aria-invalid=\"true\"", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", answer.Text, StringComparison.Ordinal);
    }

    /// <summary>Takes a course to its end as a player does and waits for the certificate.</summary>
    private async Task<string> EarnAsync(string name, string language, List<string>? proofs = null)
    {
        var courseId = $"course-{Guid.NewGuid():N}";
        var package = PackageFile.Good(courseId, language).Save(lrs.Folder);
        await lrs.Services.GetRequiredService<CourseLibrary>().AddAsync(package, default);
        var query = HttpUtility.ParseQueryString((await visitor.LaunchAsync(courseId, name, language)).Query);
        foreach (var page in new[] { "first", "check" })
        {
            var statement = Sample.Statement($"{query["activity_id"]}/pages/{page}",
                verb: "http://adlnet.gov/expapi/verbs/completed")
                .With("actor", JsonNode.Parse(query["actor"]!)!)
                .With("context", new JsonObject { ["registration"] = query["registration"], ["language"] = language });
            Assert.Equal(200, (int)(await lrs.SendAsync("POST", "/xapi/statements", statement, query["auth"])).Status);
            proofs?.Add(statement.Id());
        }

        var number = "";
        await UntilAsync(async () =>
        {
            var text = (await visitor.GetAsync($"/learning/{query["registration"]}")).Text;
            var link = text.IndexOf("/certificates/", StringComparison.Ordinal);
            number = link < 0 ? "" : text.Substring(link + "/certificates/".Length, 30);
            return link >= 0;
        });
        return number;
    }

    /// <summary>Waits for what the projection does beside the request.</summary>
    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (await isSo())
                return;
            await Task.Delay(50);
        }

        Assert.Fail("It did not happen within 30 seconds.");
    }
}
