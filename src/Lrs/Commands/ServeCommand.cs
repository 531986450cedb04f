using System.CommandLine;
using System.Net.Sockets;
using System.Reflection;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Credentials;

namespace CoursePackager.Lrs.Commands;

/// <summary><c>lrs serve</c>: runs the service until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string?>("--urls")
        {
            Description = "Address to listen on (default: http://127.0.0.1:8080).",
            HelpName = "URL",
        };
        var courses = new Option<string?>("--courses")
        {
            Description = "Folder whose *.xapi.zip packages are loaded at start.",
            HelpName = "DIR",
        };
        var command = new Command("serve", "Run the service.") { urls, courses };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = await CommonOptions.BindAsync(parsed, options => options with
            {
                Urls = parsed.GetValue(urls) ?? options.Urls,
                Courses = parsed.GetValue(courses) ?? options.Courses,
            });
            return options is null ? ExitCodes.BadUsage : await RunAsync(options, cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(LrsOptions options, CancellationToken cancel)
    {
        await using var server = await LrsServer.CreateAsync(options, TimeProvider.System, cancel);
        try
        {
            await server.App.StartAsync(cancel);
        }
        catch (IOException failure) when (failure.InnerException is not null
            || failure.Message.Contains("bind", StringComparison.Ordinal))
        {
            await Console.Error.WriteLineAsync(
                $"lrs: {options.Urls} cannot be listened on, most likely because another program does. "
                + "Stop that one, or choose another address with --urls http://127.0.0.1:8081.");
            return ExitCodes.BadUsage;
        }
        catch (SocketException failure)
        {
            await Console.Error.WriteLineAsync(
                $"lrs: {options.Urls} cannot be listened on: {failure.Message}. Choose another address with --urls.");
            return ExitCodes.BadUsage;
        }

        await PrintAsync(options, server.App.Services.GetRequiredService<CredentialStore>(), cancel);
        await server.App.WaitForShutdownAsync(cancel);
        return ExitCodes.Fine;
    }

    private static async Task PrintAsync(LrsOptions options, CredentialStore credentials, CancellationToken cancel)
    {
        var version = typeof(ServeCommand).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        var output = Console.Out;
        await output.WriteLineAsync($"CoursePackager LRS {version} is running; Ctrl+C stops it.");
        await output.WriteLineAsync($"  Learners   {options.PublicUrl}/");
        await output.WriteLineAsync($"  xAPI       {options.PublicUrl}/xapi/");
        await output.WriteLineAsync($"  Listening  {options.Urls}");
        await output.WriteLineAsync($"  Data       {options.Data}");
        if (!(await credentials.ListAsync("", cancel)).Any(credential => credential.Launch is null))
        {
            await output.WriteLineAsync(
                "  No xAPI credential yet: set LRS__BootstrapKey and LRS__BootstrapSecret, "
                + "or run 'lrs keys add' (with the embedded store, while the service is stopped).");
        }
    }
}
