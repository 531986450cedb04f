using System.Text;
using System.Text.Json;

namespace CoursePackager.Xapi.Comparison;

/// <summary>Which treatment the properties of each kind of object get; those not named are plain.</summary>
internal static class Treatments
{
    private static readonly (string, Treatment)[] Actor =
        [("mbox", Treatment.Mbox), ("mbox_sha1sum", Treatment.Hex), ("member", Treatment.Members)];

    private static readonly (string, Treatment)[] Body =
    [
        ("actor", Treatment.Actor), ("verb", Treatment.Verb), ("object", Treatment.Object), ("result", Treatment.Result),
        ("context", Treatment.Context),
    ];

    private static readonly (string, Treatment)[] Attachment =
    [
        ("sha2", Treatment.Hex), ("contentType", Treatment.MediaType), ("display", Treatment.LanguageMap),
        ("description", Treatment.LanguageMap),
    ];

    private static readonly Dictionary<Treatment, (byte[] Name, Treatment Treatment)[]> Tables = Build(
        (Treatment.Statement,
        [
            .. Body, ("attachments", Treatment.OwnAttachments), ("timestamp", Treatment.OwnTimestamp), ("id", Treatment.Skip),
            ("stored", Treatment.Skip), ("authority", Treatment.Skip), ("version", Treatment.Skip),
        ]),
        (Treatment.Object,
        [
            .. Actor, .. Body, ("attachments", Treatment.Attachments), ("timestamp", Treatment.Timestamp), ("id", Treatment.Id),
            ("definition", Treatment.Skip),
        ]),
        (Treatment.Actor, Actor),
        (Treatment.Members, Actor),
        (Treatment.Verb, [("display", Treatment.Skip)]),
        (Treatment.Result, [("duration", Treatment.Duration)]),
        (Treatment.Context,
        [
            ("registration", Treatment.Id), ("instructor", Treatment.Actor), ("team", Treatment.Actor),
            ("contextActivities", Treatment.ContextActivities), ("statement", Treatment.Reference),
            ("contextAgents", Treatment.ContextActors), ("contextGroups", Treatment.ContextActors),
            ("language", Treatment.LanguageTag),
        ]),
        (Treatment.ContextActivities,
        [
            ("parent", Treatment.Activities), ("grouping", Treatment.Activities), ("category", Treatment.Activities),
            ("other", Treatment.Activities),
        ]),
        (Treatment.Activities, [("definition", Treatment.Skip)]),
        (Treatment.ContextActors, [("agent", Treatment.Actor), ("group", Treatment.Actor)]),
        (Treatment.Reference, [("id", Treatment.Id)]),
        (Treatment.OwnAttachments, Attachment),
        (Treatment.Attachments, Attachment));

    /// <summary>The treatment of the property whose name the reader is at, in an object treated as
    /// <paramref name="owner"/>.</summary>
    public static Treatment Of(Treatment owner, ref Utf8JsonReader reader)
    {
        if (!Tables.TryGetValue(owner, out var table))
            return Treatment.Plain;
        foreach (var (name, treatment) in table)
        {
            if (reader.ValueTextEquals(name))
                return treatment;
        }

        return Treatment.Plain;
    }

    private static Dictionary<Treatment, (byte[], Treatment)[]> Build(
        params (Treatment Owner, (string, Treatment)[] Rows)[] tables) =>
        tables.ToDictionary(
            t => t.Owner,
            t => t.Rows.Select(r => (Encoding.UTF8.GetBytes(r.Item1), r.Item2)).ToArray());
}
