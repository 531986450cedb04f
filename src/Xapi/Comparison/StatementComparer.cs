using System.Text.Json;

namespace CoursePackager.Xapi.Comparison;

/// <summary>Tells whether two statements are the same one (xAPI 1.0.3 Data 2.3.1). Not compared: <c>id</c>, <c>authority</c>,
/// <c>stored</c>, <c>version</c>, verb display, activity definitions, the order of group members, the order of properties, number
/// notation (1 and 1.0), the zone and notation of timestamps and what they have beyond milliseconds, digits of durations beyond
/// 0.01 s, the case of mail domains, hashes, UUIDs, language tags and media types, and whether a single activity in
/// contextActivities stands in an array.</summary>
public static class StatementComparer
{
    /// <summary>The fingerprint of a valid statement.</summary>
    /// <param name="statement">One statement as UTF-8 JSON that <see cref="Validation.StatementValidator"/> found no fault
    /// with.</param>
    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    public static StatementFingerprint Fingerprint(ReadOnlySpan<byte> statement)
    {
        var hasher = new StatementHasher<QuickHash>(statement, withSignatures: true);
        var content = hasher.Compute();
        return new StatementFingerprint(content.Value, hasher.Timestamp);
    }

    /// <summary>Whether two valid statements are the same one. Unlike fingerprints, this cannot be deceived by statements made
    /// to collide.</summary>
    /// <exception cref="JsonException">One of them is not JSON.</exception>
    public static bool AreSame(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) =>
        AreSame(first, second, withSignatures: true, out _, out _);

    /// <summary>As the other, but attachments that sign a statement are left out, and the timestamps are given back.</summary>
    internal static bool AreSame(
        ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, bool withSignatures, out DateTimeOffset? firstTime,
        out DateTimeOffset? secondTime)
    {
        var one = new StatementHasher<StrongHash>(first, withSignatures);
        var other = new StatementHasher<StrongHash>(second, withSignatures);
        var isSame = one.Compute() == other.Compute();
        firstTime = one.Timestamp;
        secondTime = other.Timestamp;
        return isSame && (firstTime is null || secondTime is null || firstTime == secondTime);
    }
}
