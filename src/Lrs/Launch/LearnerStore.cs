using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Courses;
using CoursePackager.Lrs.Credentials;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Launch;

/// <summary>Learners and their registrations. A browser keeps a random cookie; the store knows only its hash.</summary>
internal sealed class LearnerStore(IStore store, LrsOptions options, TimeProvider time)
{
    private const string Cookie = "learner";
    private static readonly TimeSpan CookieLife = TimeSpan.FromDays(400);

    /// <summary>The learner of this browser; null when it has none yet.</summary>
    public async Task<Learner?> FindAsync(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: 64 } secret)
            return null;
        var key = KeyOf(secret);
        return await ReadAsync<LearnerRecord>(LearnerRecord.Collection, key, context.RequestAborted) is { } record
            ? new Learner(key, record)
            : null;
    }

    /// <summary>Makes a learner and has the browser remember them.</summary>
    public async Task<Learner> CreateAsync(HttpContext context, string name)
    {
        var secret = CredentialStore.RandomText();
        var learner = new Learner(KeyOf(secret), new LearnerRecord(Guid.NewGuid().ToString("D"), name, time.GetUtcNow()));
        var change = new RecordChange(LearnerRecord.Collection, learner.Key, RecordJson.Write(learner.Record));
        await store.WriteRecordsAsync(Tenants.Default, [change], null, context.RequestAborted);
        context.Response.Cookies.Append(Cookie, secret, CookieOptions(context.Request));
        return learner;
    }

    /// <summary>Makes the browser forget its learner; what was learnt stays.</summary>
    public void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie, CookieOptions(context.Request));

    /// <summary>The learner's registration for a course: the one they have, else a new one. Safe when a form is sent
    /// twice.</summary>
    public async Task<LaunchRecord> RegisterAsync(Learner learner, CourseRecord course, CancellationToken cancel)
    {
        if (await FindRegistrationAsync(learner, course, cancel) is { } known)
            return known;
        var launch = NewLaunch(learner.Record, course);
        var isNew = await store.WriteRecordsAsync(
            Tenants.Default,
            [
                new RecordChange(
                    LearnerRecord.Collection,
                    KeyOf(learner, course),
                    RecordJson.Write(new LearnerCourse(launch.Registration)),
                    OnlyIfAbsent: true),
                new RecordChange(LaunchRecord.Collection, LaunchRecord.KeyOf(launch.Registration), RecordJson.Write(launch)),
            ],
            null,
            cancel);
        return isNew ? launch : (await FindRegistrationAsync(learner, course, cancel))!;
    }

    public async Task<LaunchRecord?> FindRegistrationAsync(Learner learner, CourseRecord course, CancellationToken cancel) =>
        await ReadAsync<LearnerCourse>(LearnerRecord.Collection, KeyOf(learner, course), cancel) is { } own
            ? await FindLaunchAsync(own.Registration, cancel)
            : null;

    public Task<LaunchRecord?> FindLaunchAsync(Guid registration, CancellationToken cancel) =>
        ReadAsync<LaunchRecord>(LaunchRecord.Collection, LaunchRecord.KeyOf(registration), cancel);

    private LaunchRecord NewLaunch(LearnerRecord learner, CourseRecord course) => new()
    {
        Registration = RandomUuid(),
        CourseId = course.CourseId,
        Language = course.Language,
        Name = learner.Name,
        Created = time.GetUtcNow(),
        Actor = new JsonObject
        {
            ["objectType"] = "Agent",
            ["name"] = learner.Name,
            ["account"] = new JsonObject { ["homePage"] = options.PublicUrl, ["name"] = learner.Account },
        },
    };

    // A registration opens the learner's page, so it is made of random bits fit for secrets.
    private static Guid RandomUuid()
    {
        var bytes = RandomNumberGenerator.GetBytes(16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private async Task<T?> ReadAsync<T>(string collection, string key, CancellationToken cancel)
        where T : class =>
        await store.ReadRecordAsync(Tenants.Default, collection, key, cancel) is { } record
            ? RecordJson.Read<T>(record.Json) : null;

    private static string KeyOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static string KeyOf(Learner learner, CourseRecord course) =>
        $"{learner.Key}.{CourseRecord.KeyOf(course.CourseId, course.Language)}";

    private CookieOptions CookieOptions(HttpRequest request) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = PublicAddresses.OriginOf(request, options).StartsWith("https://", StringComparison.OrdinalIgnoreCase),
        Path = "/",
        MaxAge = CookieLife,
        IsEssential = true,
    };
}
