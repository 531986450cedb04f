using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CoursePackager.Lrs.Storage.Postgres.Statements;

/// <summary>Keys of the posting table: a statement's 64-bit keys, told apart by what they are keys of. Part of the stored
/// format.</summary>
internal static class PostingKeys
{
    /// <summary>Odd, so that adding its multiples maps the keys of each kind one to one.</summary>
    private const long Step = unchecked((long)0x9E3779B97F4A7C15);

    private enum Kind { Verb = 1, Activity, Registration, Agent, RelatedAgent, RelatedActivity }

    /// <summary>Every key that filters find a statement by, each once.</summary>
    public static HashSet<long> Of(PreparedStatement statement)
    {
        var keys = new HashSet<long> { Key(Kind.Verb, statement.VerbKey) };
        if (statement.ActivityKey is { } activity)
            keys.Add(Key(Kind.Activity, activity));
        if (statement.Registration is { } registration)
            keys.Add(Key(registration));
        keys.UnionWith(statement.AgentKeys.Select(key => Key(Kind.Agent, key)));
        keys.UnionWith(statement.RelatedAgentKeys.Select(key => Key(Kind.RelatedAgent, key)));
        keys.UnionWith(statement.RelatedActivityKeys.Select(key => Key(Kind.RelatedActivity, key)));
        return keys;
    }

    /// <summary>The keys that a query asks for, those with usually fewer statements first.</summary>
    public static List<long> Of(StatementQuery query)
    {
        var keys = new List<long>();
        if (query.Registration is { } registration)
            keys.Add(Key(registration));
        if (query.AgentKey is { } agent)
            keys.Add(Key(query.RelatedAgents ? Kind.RelatedAgent : Kind.Agent, agent));
        if (query.ActivityKey is { } activity)
            keys.Add(Key(query.RelatedActivities ? Kind.RelatedActivity : Kind.Activity, activity));
        if (query.VerbKey is { } verb)
            keys.Add(Key(Kind.Verb, verb));
        return keys;
    }

    private static long Key(Kind kind, long key) => unchecked(key + (int)kind * Step);

    /// <summary>SHA-256, since clients choose registrations and must not be able to make two keys meet.</summary>
    private static long Key(Guid registration)
    {
        Span<byte> bytes = stackalloc byte[16];
        Span<byte> hash = stackalloc byte[32];
        registration.TryWriteBytes(bytes);
        SHA256.HashData(bytes, hash);
        return Key(Kind.Registration, BinaryPrimitives.ReadInt64LittleEndian(hash));
    }
}
