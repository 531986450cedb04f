using System.CommandLine;
using CoursePackager.Lrs.Certificates;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Courses;
using CoursePackager.Lrs.Credentials;
using CoursePackager.Lrs.Pages;

namespace CoursePackager.Lrs.Commands;

/// <summary>Runs a command on the store: the data folder of a stopped service, or a database that services may be
/// using.</summary>
internal static class OfflineStore
{
    /// <param name="mayCreate">Whether a data folder that does not exist is made; otherwise it is taken for a mistyped
    /// one.</param>
    public static async Task<int> RunAsync(
        ParseResult parsed, bool mayCreate, Func<IServiceProvider, Task<int>> run, CancellationToken cancel)
    {
        if (await OptionsAsync(parsed, mayCreate) is not { } options)
            return ExitCodes.BadUsage;
        await using var store = await StoreOpener.OpenAsync(options, TimeProvider.System, cancel);
        await using var services = new ServiceCollection()
            .AddSingleton(options)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(store)
            .AddSingleton(new PackageLimits())
            .AddSingleton<CredentialStore>()
            .AddSingleton<CourseLibrary>()
            .AddSingleton<Words>()
            .AddSingleton<CertificateBook>()
            .AddSingleton<CertificateTemplate>()
            .AddSingleton<CertificateDocuments>()
            .AddSingleton<CertificateFileCheck>()
            .BuildServiceProvider();
        return await run(services);
    }

    /// <summary>The options; null when they are wrong or name no store, and then that has been printed.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public static async Task<LrsOptions?> OptionsAsync(ParseResult parsed, bool mayCreate)
    {
        if (await CommonOptions.BindAsync(parsed) is not { } options)
            return null;
        if (mayCreate || options.Store != LrsOptions.LiteDb || Directory.Exists(options.Data))
            return options;
        await Console.Error.WriteLineAsync($"lrs: there is no data folder {options.Data}: name the right one with --data.");
        return null;
    }
}
