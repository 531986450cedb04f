using System.Text;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Storage.Tests;

/// <summary>Prepared statements and other small inputs.</summary>
internal static class Make
{
    private const string Blank = "0000-00-00T00:00:00.000Z";

    public static PreparedStatement Statement(
        Guid? id = null,
        long verb = 1,
        long? activity = 100,
        long agent = 10,
        Guid? registration = null,
        Guid? refersTo = null,
        bool voids = false,
        IReadOnlyList<long>? relatedAgents = null,
        IReadOnlyList<long>? relatedActivities = null,
        string text = "",
        int padding = 0)
    {
        var key = id ?? Guid.NewGuid();
        var head = $"{{\"id\":\"{key}\",\"stored\":\"";
        var json = Encoding.UTF8.GetBytes($"{head}{Blank}\",\"text\":\"{text}{new string('x', padding)}\"}}");
        return new PreparedStatement
        {
            Id = key,
            Json = json,
            StoredOffset = head.Length,
            Fingerprint = (ulong)text.GetHashCode(StringComparison.Ordinal) + 1,
            VerbKey = verb,
            ActivityKey = activity,
            Registration = registration,
            AgentKeys = [agent],
            RelatedAgentKeys = [agent, .. relatedAgents ?? []],
            RelatedActivityKeys = [.. activity is { } own ? [own] : Array.Empty<long>(), .. relatedActivities ?? []],
            Voids = voids ? refersTo : null,
            RefersTo = refersTo,
            AttachmentHashes = [],
        };
    }

    public static PreparedStatement Voiding(Guid target, Guid? id = null) =>
        Statement(id, verb: 99, activity: null, agent: 11, refersTo: target, voids: true);

    public static PreparedStatement[] Batch(int count, Func<int, PreparedStatement>? make = null) =>
        [.. Enumerable.Range(0, count).Select(make ?? (_ => Statement()))];
}
