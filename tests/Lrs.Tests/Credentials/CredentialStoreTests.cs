using System.Text;
using CoursePackager.Lrs.Credentials;
using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoursePackager.Lrs.Tests.Credentials;

public sealed class CredentialStoreTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    private CredentialStore Credentials => lrs.Services.GetRequiredService<CredentialStore>();

    [Fact]
    public async Task Keeps_no_secret()
    {
        var made = await Credentials.CreateAsync("kept", [Scopes.All], null, null, null, default);
        var record = await lrs.Services.GetRequiredService<IStore>().ReadRecordAsync(
            Tenants.Default, "credentials", "kept", default);
        Assert.DoesNotContain(made.Secret, Encoding.UTF8.GetString(record!.Json.Span), StringComparison.Ordinal);
        Assert.Equal(64, made.Secret.Length);
    }

    [Fact]
    public async Task Closes_at_once_when_revoked()
    {
        var made = await Credentials.CreateAsync("revoked", [Scopes.All], null, null, null, default);
        Assert.NotNull(await Credentials.VerifyAsync("revoked", made.Secret, default));
        await Credentials.RevokeAsync(["revoked"], default);
        Assert.Null(await Credentials.VerifyAsync("revoked", made.Secret, default));
    }

    [Fact]
    public async Task Closes_when_expired()
    {
        var past = TimeProvider.System.GetUtcNow().AddSeconds(-1);
        var made = await Credentials.CreateAsync("expired", [Scopes.All], null, past, null, default);
        Assert.Null(await Credentials.VerifyAsync("expired", made.Secret, default));
    }

    [Fact]
    public async Task Closes_soon_when_another_process_of_the_same_store_revoked_it()
    {
        var store = lrs.Services.GetRequiredService<IStore>();
        var clock = new SteppedClock();
        var here = new CredentialStore(store, clock);
        var made = await here.CreateAsync("elsewhere", [Scopes.All], null, null, null, default);
        Assert.NotNull(await here.VerifyAsync("elsewhere", made.Secret, default));
        await new CredentialStore(store, clock).RevokeAsync(["elsewhere"], default);
        clock.Now += TimeSpan.FromSeconds(10);
        Assert.Null(await here.VerifyAsync("elsewhere", made.Secret, default));
    }

    private sealed class SteppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Now.UtcTicks;
    }
}
