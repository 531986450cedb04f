using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Credentials;

/// <summary>Makes, checks, lists and revokes credentials. Found ones are kept in memory for some seconds, so a request costs one
/// hash and a revocation by another process still takes effect soon.</summary>
internal sealed class CredentialStore(IStore store, TimeProvider time)
{
    public const string Collection = "credentials";
    private const int CacheLimit = 20_000;
    private static readonly byte[] NoHash = new byte[SHA256.HashSizeInBytes];
    private static readonly TimeSpan CacheTime = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, (Credential Credential, long Read)> cache = new(StringComparer.Ordinal);

    /// <summary>The credential when it exists, has not expired and the secret is right; null otherwise. Takes the same time for a
    /// wrong secret wherever it differs.</summary>
    public async Task<Credential?> VerifyAsync(string key, string secret, CancellationToken cancel)
    {
        var credential = await FindAsync(key, cancel);
        var expected = credential is null ? NoHash : Convert.FromHexString(credential.SecretHash);
        var isRight = CryptographicOperations.FixedTimeEquals(Hash(secret), expected);
        return isRight && credential is not null && !credential.IsExpired(time.GetUtcNow()) ? credential : null;
    }

    /// <summary>Makes a credential with a random 256-bit secret.</summary>
    public Task<NewCredential> CreateAsync(
        string key, IReadOnlyList<string> scopes, string? name, DateTimeOffset? expires, LaunchBinding? launch,
        CancellationToken cancel) =>
        SaveAsync(key, RandomText(), scopes, name, expires, launch, cancel);

    /// <summary>Makes or renews a credential whose secret the administrator chose.</summary>
    public async Task<NewCredential> SetAsync(string key, string secret, string name, CancellationToken cancel)
    {
        // Nothing is written when nothing changes: a service with a full disk must be able to start and be read.
        var present = await FindAsync(key, cancel);
        return present is { Scopes: [Scopes.All], Expires: null, Launch: null }
            && present.SecretHash == Convert.ToHexStringLower(Hash(secret))
                ? new NewCredential(present, secret)
                : await SaveAsync(key, secret, [Scopes.All], name, null, null, cancel);
    }

    /// <summary>Every credential whose key begins with the prefix, in order of keys.</summary>
    public async Task<IReadOnlyList<Credential>> ListAsync(string prefix, CancellationToken cancel)
    {
        var found = new List<Credential>();
        await foreach (var record in store.ReadAllRecordsAsync(Tenants.Default, Collection, prefix, cancel))
            found.Add(RecordJson.Read<Credential>(record.Json));
        return found;
    }

    /// <summary>Takes credentials away: here at once, in other processes within ten seconds.</summary>
    public async Task RevokeAsync(IEnumerable<string> keys, CancellationToken cancel)
    {
        var changes = keys.Select(key => new RecordChange(Collection, key, null)).ToList();
        if (changes.Count == 0)
            return;
        await store.WriteRecordsAsync(Tenants.Default, changes, null, cancel);
        foreach (var change in changes)
            cache.TryRemove(change.Key, out _);
    }

    /// <summary>256 random bits as text for addresses and headers.</summary>
    public static string RandomText() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private async Task<NewCredential> SaveAsync(
        string key, string secret, IReadOnlyList<string> scopes, string? name, DateTimeOffset? expires, LaunchBinding? launch,
        CancellationToken cancel)
    {
        var credential = new Credential
        {
            Key = key,
            SecretHash = Convert.ToHexStringLower(Hash(secret)),
            Scopes = scopes,
            Name = name,
            Created = time.GetUtcNow(),
            Expires = expires,
            Launch = launch,
        };
        var change = new RecordChange(Collection, key, RecordJson.Write(credential));
        await store.WriteRecordsAsync(Tenants.Default, [change], null, cancel);
        cache.TryRemove(key, out _);
        return new NewCredential(credential, secret);
    }

    private async Task<Credential?> FindAsync(string key, CancellationToken cancel)
    {
        var now = time.GetTimestamp();
        if (cache.TryGetValue(key, out var known) && time.GetElapsedTime(known.Read, now) < CacheTime)
            return known.Credential;
        cache.TryRemove(key, out _);
        if (key.Length > 200 || await store.ReadRecordAsync(Tenants.Default, Collection, key, cancel) is not { } record)
            return null;
        var credential = RecordJson.Read<Credential>(record.Json);
        if (cache.Count >= CacheLimit)
            cache.Clear();
        cache[key] = (credential, now);
        return credential;
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
