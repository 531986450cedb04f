using CoursePackager.Lrs.Pages;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Certificates;

/// <summary>The public pages where anyone checks a certificate: the form for a number, and the answer.</summary>
internal sealed class VerifyPage(CertificateBook book, PageWriter pages)
{
    private const int LongestShown = 100;

    /// <summary>The form; with <c>?number=</c> it leads to the answer, or says what is wrong with the number.</summary>
    public async Task WriteFormAsync(HttpContext context)
    {
        var typed = context.Request.Query["number"].ToString();
        if (CertificateId.Read(typed) is { } number)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = $"/verify/{number}{LanguageQuery(context)}";
            return;
        }

        var words = pages.WordsFor(context);
        var isWrong = context.Request.Query.ContainsKey("number");
        var error = isWrong ? words.Text("verify.malformed") : null;
        var model = Form(context, words.Text("verify.title"), words.Text("verify.lead"), error, typed);
        await pages.WriteAsync(context, new Page("verify-form", words.Text("verify.title"), model)
        {
            Status = isWrong ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        });
    }

    public async Task WriteResultAsync(HttpContext context, string typed)
    {
        var words = pages.WordsFor(context);
        var number = CertificateId.Read(typed);
        var found = number is null ? null : await book.FindAsync(Tenants.Default, number, context.RequestAborted);
        if (found is null)
        {
            await WriteUnknownAsync(context, words, number, typed);
            return;
        }

        var status = StatusKey(found.Status);
        var model = new
        {
            Status = status,
            Heading = words.Text($"verify.{status}"),
            Explanation = Explain(words, found),
            Facts = Facts(words, found.Record),
            PdfAddress = found.Status == CertificateStatus.Revoked ? null : $"/certificates/{found.Record.CertificateId}.pdf",
            FormAddress = $"/verify{LanguageQuery(context)}",
        };
        await pages.WriteAsync(context, new Page("verify", model.Heading, model) { IsPrivate = true });
    }

    private Task WriteUnknownAsync(HttpContext context, WordList words, string? number, string typed)
    {
        var heading = words.Text("verify.unknown");
        var model = number is null
            ? Form(context, heading, words.Text("verify.lead"), words.Text("verify.malformed"), typed)
            : Form(context, heading, words.Format("verify.unknown.text", number), null, number);
        return pages.WriteAsync(
            context, new Page("verify-form", heading, model) { Status = StatusCodes.Status404NotFound, IsPrivate = true });
    }

    private static object Form(HttpContext context, string heading, string explanation, string? error, string typed) => new
    {
        Heading = heading,
        Explanation = explanation,
        Error = error,
        Typed = typed.Length > LongestShown ? typed[..LongestShown] : typed,
        Chosen = PageLanguage.Chosen(context.Request),
    };

    private static string StatusKey(CertificateStatus status) => status switch
    {
        CertificateStatus.Revoked => "revoked",
        CertificateStatus.Flagged => "flagged",
        _ => "valid",
    };

    private static string Explain(WordList words, IssuedCertificate found) => found switch
    {
        { Record.Revoked: { } revoked } =>
            words.Format("verify.revoked.text", CertificateWords.Date(words, revoked.At), revoked.Reason),
        { Flag: { } flag } => words.Format("verify.flagged.text", CertificateWords.Date(words, flag.At)),
        _ => words.Text("verify.valid.text"),
    };

    private static List<object> Facts(WordList words, CertificateRecord certificate)
    {
        var facts = new List<object>
        {
            Fact("verify.name", certificate.Name),
            Fact("verify.course", certificate.Title, certificate.Language),
            Fact("verify.completed", CertificateWords.Date(words, certificate.Completed)),
            Fact("verify.issuer", certificate.Issuer, certificate.Language),
            Fact("verify.required", CertificateWords.Required(words, certificate.Required)),
        };
        if (certificate.Score is { } score)
            facts.Add(Fact("verify.score", words.Format("verify.percent", CertificateWords.Percent(score))));
        facts.Add(Fact("verify.number", certificate.CertificateId));
        return facts;

        object Fact(string key, string value, string? language = null) =>
            new { Label = words.Text(key), Value = value, Language = language };
    }

    private static string LanguageQuery(HttpContext context) =>
        PageLanguage.Chosen(context.Request) is { } language ? $"?lang={language}" : "";
}
