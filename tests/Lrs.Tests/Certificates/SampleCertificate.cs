using CoursePackager.Lrs.Certificates;
using CoursePackager.Lrs.Completion;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Pages;

namespace CoursePackager.Lrs.Tests.Certificates;

/// <summary>Certificates to draw.</summary>
internal static class SampleCertificate
{
    public const string Number = "7K3M9-QXT2A-00000-ABCDE-FGHJKM";

    public static readonly CertificateDocuments Documents = new(
        new CertificateTemplate(), new Words(), new LrsOptions { PublicAddress = "https://learn.example.org" });

    public static CertificateRecord English(string name = "Ana Maria Costa", string title = "Labour migration") => new(
        Number,
        Guid.Parse("11111111-1111-4111-8111-111111111111"),
        "labour-migration",
        "https://example.org/courses/labour-migration",
        "en",
        name,
        title,
        "Training academy for migration officials",
        new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(2026, 11, 23, 9, 0, 1, TimeSpan.Zero),
        0.839m,
        "rule",
        "learner/course/rule",
        new CertificateRequirements(9, 3, FinalTestRule.Passed, 70),
        [],
        Revoked: null);

    public static CertificateRecord Russian(string name = "Анна Сергеевна Иванова", string title = "Трудовая миграция") =>
        English(name, title) with { Language = "ru", Issuer = "Учебная академия по вопросам миграции" };
}
