using System.Globalization;
using CoursePackager.Lrs.Completion;
using CoursePackager.Lrs.Pages;

namespace CoursePackager.Lrs.Certificates;

/// <summary>The facts of certificates in words.</summary>
internal static class CertificateWords
{
    public static string Date(WordList words, DateTimeOffset time) =>
        time.UtcDateTime.ToString(words.Text("certificate.date"), words.Culture);

    /// <summary>What was done, for the certificate: <c>9 lessons, 3 quizzes, final test: 83% (pass mark 70%)</c>.</summary>
    public static string Achieved(WordList words, CertificateRecord certificate) => Sentence(
        Counts(words, certificate.Required).Append(AchievedTest(words, certificate)));

    /// <summary>What the course asked for, for the verify page.</summary>
    public static string Required(WordList words, CertificateRequirements required) => Sentence(
        Counts(words, required).Append(required switch
        {
            { FinalTest: FinalTestRule.None } => null,
            { FinalTest: FinalTestRule.Submitted } => words.Text("certificate.required.test.submitted"),
            { Mastery: { } mastery } => words.Format("certificate.required.test.mastery", Number(mastery)),
            _ => words.Text("certificate.required.test.passed"),
        }));

    /// <summary>A scaled score in whole per cent, never rounded up past a pass mark.</summary>
    public static string Percent(decimal scaled) => Number(Math.Floor(scaled * 100));

    private static IEnumerable<string?> Counts(WordList words, CertificateRequirements required)
    {
        yield return required.Lessons > 0 ? words.Count("certificate.lessons", required.Lessons) : null;
        yield return required.Quizzes > 0 ? words.Count("certificate.quizzes", required.Quizzes) : null;
    }

    private static string? AchievedTest(WordList words, CertificateRecord certificate) => certificate.Required switch
    {
        { FinalTest: FinalTestRule.None } => null,
        { FinalTest: FinalTestRule.Submitted } => words.Text("certificate.test.submitted"),
        { Mastery: { } mastery } when certificate.Score is { } score =>
            words.Format("certificate.test.score", Percent(score), Number(mastery)),
        _ => words.Text("certificate.test.passed"),
    };

    private static string Sentence(IEnumerable<string?> parts) => string.Join(", ", parts.OfType<string>());

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
