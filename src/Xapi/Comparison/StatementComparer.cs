using System.Text.Json;

namespace CoursePackager.Xapi.Comparison;

/// <summary>Tells whether two statements are the same one (xAPI 1.0.3 Data 2.3.1). Not compared: <c>id</c>, <c>authority</c>,
/// <c>stored</c>, <c>version</c>, verb display, activity definitions, the order of group members, the order of properties, number
/// notation (1 and 1.0), the zone and notation of timestamps, digits of durations beyond 0.01 s, the case of mail domains, hashes
/// and UUIDs, and whether a single activity in contextActivities stands in an array.</summary>
public static class StatementComparer
{
    /// <summary>The fingerprint of a valid statement.</summary>
    /// <param name="statement">One statement as UTF-8 JSON that <see cref="Validation.StatementValidator"/> found no fault
    /// with.</param>
    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    public static StatementFingerprint Fingerprint(ReadOnlySpan<byte> statement)
    {
        var hasher = new StatementHasher(statement);
        return hasher.Compute();
    }

    /// <summary>Whether two valid statements are the same one.</summary>
    public static bool AreSame(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) =>
        Fingerprint(first).Matches(Fingerprint(second));
}
