using System.CommandLine;
using System.Globalization;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Credentials;

namespace CoursePackager.Lrs.Commands;

/// <summary><c>lrs keys add|list|revoke</c>: credentials for xAPI, while the service is stopped.</summary>
internal static class KeysCommand
{
    public static Command Create() => new("keys", "Credentials for xAPI. The embedded store needs the service stopped.")
    {
        Add(),
        List(),
        Revoke(),
    };

    private static Command Add()
    {
        var key = new Option<string?>("--key") { Description = "The key (default: a random one).", HelpName = "KEY" };
        var name = new Option<string?>("--name") { Description = "What it is for.", HelpName = "TEXT" };
        var scopes = new Option<string[]>("--scope")
        {
            Description = $"What it may do: {string.Join(", ", Scopes.Known)}. May be repeated (default: all).",
            HelpName = "SCOPE",
            AllowMultipleArgumentsPerToken = true,
        };
        scopes.AcceptOnlyFromAmong([.. Scopes.Known]);
        var command = new Command("add", "Make a credential; its secret is shown once.") { key, name, scopes };
        command.SetAction((parsed, cancel) => OfflineStore.RunAsync(parsed, mayCreate: true, async services =>
        {
            var wanted = parsed.GetValue(key) ?? "key-" + CredentialStore.RandomText()[..12];
            var asked = parsed.GetValue(scopes);
            string[] granted = asked is { Length: > 0 } ? asked : [Scopes.All];
            return await AddAsync(services.GetRequiredService<CredentialStore>(), wanted, granted, parsed.GetValue(name), cancel);
        }, cancel));
        return command;
    }

    private static async Task<int> AddAsync(
        CredentialStore credentials, string key, string[] scopes, string? name, CancellationToken cancel)
    {
        if (key.Length is 0 or > 100 || key.Contains(':', StringComparison.Ordinal) || key.Any(char.IsControl))
        {
            await Console.Error.WriteLineAsync("lrs: a key has 1 to 100 characters and no colon.");
            return ExitCodes.BadUsage;
        }

        if ((await credentials.ListAsync(key, cancel)).Any(old => old.Key == key))
        {
            await Console.Error.WriteLineAsync($"lrs: the key '{key}' exists already. Choose another, or revoke it first.");
            return ExitCodes.BadUsage;
        }

        var made = await credentials.CreateAsync(key, scopes, name, null, null, cancel);
        await Console.Out.WriteLineAsync($"key     {made.Credential.Key}");
        await Console.Out.WriteLineAsync($"secret  {made.Secret}");
        await Console.Out.WriteLineAsync($"scopes  {string.Join(' ', made.Credential.Scopes)}");
        await Console.Error.WriteLineAsync("Keep the secret now: it is not stored and cannot be shown again.");
        return ExitCodes.Fine;
    }

    private static Command List()
    {
        var launches = new Option<bool>("--launches") { Description = "Also those of learners' launches." };
        var command = new Command("list", "Show the credentials, without secrets.") { launches };
        command.SetAction((parsed, cancel) => OfflineStore.RunAsync(parsed, mayCreate: false, async services =>
        {
            var all = await services.GetRequiredService<CredentialStore>().ListAsync("", cancel);
            foreach (var credential in all.Where(item => item.Launch is null || parsed.GetValue(launches)))
                await Console.Out.WriteLineAsync(Describe(credential));
            return ExitCodes.Fine;
        }, cancel));
        return command;
    }

    private static string Describe(Credential credential)
    {
        var created = credential.Created.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var expires = credential.Expires?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "never";
        var scopes = string.Join(' ', credential.Scopes);
        return $"{credential.Key}\t{scopes}\tcreated {created}\texpires {expires}\t{credential.Name}".TrimEnd();
    }

    private static Command Revoke()
    {
        var key = new Argument<string>("KEY") { Description = "The key to take away." };
        var command = new Command("revoke", "Take a credential away.") { key };
        command.SetAction((parsed, cancel) => OfflineStore.RunAsync(parsed, mayCreate: false, async services =>
        {
            var credentials = services.GetRequiredService<CredentialStore>();
            var wanted = parsed.GetRequiredValue(key);
            if ((await credentials.ListAsync(wanted, cancel)).All(item => item.Key != wanted))
            {
                await Console.Error.WriteLineAsync($"lrs: there is no key '{wanted}'; 'lrs keys list' shows those there are.");
                return ExitCodes.BadUsage;
            }

            await credentials.RevokeAsync([wanted], cancel);
            await Console.Out.WriteLineAsync($"{wanted} is revoked.");
            return ExitCodes.Fine;
        }, cancel));
        return command;
    }
}
