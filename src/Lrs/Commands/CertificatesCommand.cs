using System.CommandLine;
using System.Globalization;
using CoursePackager.Lrs.Certificates;
using CoursePackager.Lrs.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoursePackager.Lrs.Commands;

/// <summary><c>lrs certificates list|revoke|verify FILE</c>, while the service is stopped.</summary>
internal static class CertificatesCommand
{
    private const long LargestFile = 32L * 1024 * 1024;

    public static Command Create() =>
        new("certificates", "Issued certificates. The embedded store needs the service stopped.")
    {
        List(),
        Revoke(),
        Verify(),
    };

    private static Command List()
    {
        var command = new Command("list", "Show every certificate: number, status, date, course, name.");
        command.SetAction((parsed, cancel) => OfflineStore.RunAsync(parsed, mayCreate: false, async services =>
        {
            var book = services.GetRequiredService<CertificateBook>();
            await foreach (var certificate in book.AllAsync(Tenants.Default, cancel))
                await Console.Out.WriteLineAsync(Describe(certificate));
            return ExitCodes.Fine;
        }, cancel));
        return command;
    }

    private static Command Revoke()
    {
        var number = new Argument<string>("NUMBER") { Description = "Number as printed on the certificate." };
        var reason = new Option<string>("--reason")
        {
            Description = "Why, in one sentence; everyone who checks the certificate reads it.",
            HelpName = "TEXT",
            Required = true,
        };
        var command = new Command("revoke", "Take a certificate back. This cannot be undone.") { number, reason };
        command.SetAction((parsed, cancel) => OfflineStore.RunAsync(parsed, mayCreate: false, services =>
        {
            var book = services.GetRequiredService<CertificateBook>();
            return RevokeAsync(book, parsed.GetRequiredValue(number), parsed.GetRequiredValue(reason), cancel);
        }, cancel));
        return command;
    }

    private static async Task<int> RevokeAsync(CertificateBook book, string typed, string reason, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            await Console.Error.WriteLineAsync("lrs: give the reason with --reason \"…\".");
            return ExitCodes.BadUsage;
        }

        if (CertificateId.Read(typed) is { } number && await book.RevokeAsync(Tenants.Default, number, reason, cancel))
        {
            await Console.Out.WriteLineAsync($"{number} is revoked.");
            return ExitCodes.Fine;
        }

        await Console.Error.WriteLineAsync(
            $"lrs: there is no certificate '{typed}'; 'lrs certificates list' shows those there are.");
        return ExitCodes.BadUsage;
    }

    private static Command Verify()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A certificate as PDF." };
        var command = new Command("verify", "Compare a PDF with the certificate of the same number in the store.") { file };
        command.SetAction((parsed, cancel) => OfflineStore.RunAsync(parsed, mayCreate: false, services =>
            VerifyAsync(services, parsed.GetRequiredValue(file), cancel), cancel));
        return command;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, FileInfo file, CancellationToken cancel)
    {
        if (!file.Exists || file.Length > LargestFile)
        {
            await Console.Error.WriteLineAsync(
                $"lrs: {file.FullName} is not there, or is no certificate: it would be smaller than 32 MiB.");
            return ExitCodes.BadUsage;
        }

        var check = services.GetRequiredService<CertificateFileCheck>();
        var result = await check.RunAsync(Tenants.Default, await File.ReadAllBytesAsync(file.FullName, cancel), cancel);
        if (result.Certificate is { } certificate)
            await Console.Out.WriteLineAsync(Describe(certificate));
        await (result.IsGenuine ? Console.Out : Console.Error).WriteLineAsync(result.Finding);
        return result.IsGenuine ? ExitCodes.Fine : ExitCodes.BadData;
    }

    private static string Describe(IssuedCertificate certificate)
    {
        var record = certificate.Record;
        var completed = record.Completed.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var status = certificate.Status.ToString().ToLowerInvariant();
        return $"{record.CertificateId}\t{status}\t{completed}\t{record.Title}\t{record.Name}";
    }
}
