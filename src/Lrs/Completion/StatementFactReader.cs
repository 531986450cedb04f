using System.Text.Json;
using CoursePackager.Lrs.Storage;
using CoursePackager.Xapi.Formats;

namespace CoursePackager.Lrs.Completion;

/// <summary>Takes from a stored statement what completion needs.</summary>
internal static class StatementFactReader
{
    private const string Verbs = "http://adlnet.gov/expapi/verbs/";
    private const string PagesPart = "/pages/";

    /// <summary>Reads one statement.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="FormatException">A part that every stored statement has is missing or malformed.</exception>
    public static StatementReading Read(StoredStatement statement)
    {
        using var document = JsonDocument.Parse(statement.Json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw new FormatException("The statement is not an object.");
        var verb = Member(Member(root, "verb"), "id") is { ValueKind: JsonValueKind.String } id ? id.GetString()! : "";
        return verb switch
        {
            Verbs + "voided" => ReadVoiding(root),
            Verbs + "completed" => ReadFact(statement, root, LearningVerb.Completed),
            Verbs + "passed" => ReadFact(statement, root, LearningVerb.Passed),
            Verbs + "failed" => ReadFact(statement, root, LearningVerb.Failed),
            _ => StatementReading.Nothing,
        };
    }

    /// <summary>The fact in a statement; null when there is none or it cannot be read.</summary>
    public static LearningFact? ReadOrSkip(StoredStatement statement)
    {
        try
        {
            return Read(statement).Fact;
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static StatementReading ReadVoiding(JsonElement root)
    {
        var target = Member(root, "object");
        return Text(target, "objectType") == "StatementRef" && Guid.TryParse(Text(target, "id"), out var id)
            ? new StatementReading(null, id)
            : StatementReading.Nothing;
    }

    private static StatementReading ReadFact(StoredStatement statement, JsonElement root, LearningVerb verb)
    {
        var target = Member(root, "object");
        var actor = Member(root, "actor");
        if (Text(target, "objectType") is not (null or "Activity")
            || Text(target, "id") is not { } activity
            || activity.LastIndexOf(PagesPart, StringComparison.Ordinal) is not (> 0 and var split)
            || ActorIdentity.Of(actor) is not { } learner)
            return StatementReading.Nothing;
        if (!Timestamps.TryParse(Text(root, "timestamp"), out var at))
            throw new FormatException("The statement has no valid timestamp.");

        var context = Member(root, "context");
        Guid? registration = Guid.TryParse(Text(context, "registration"), out var given) ? given : null;
        var evidence = new Evidence(statement.Id, at, Text(context, "language"), ActorIdentity.NameOf(actor), ReadScaled(root));
        var page = activity[(split + PagesPart.Length)..];
        return new StatementReading(
            new LearningFact(
                statement.Sequence, registration, activity[..split], page, verb, learner, evidence),
            null);
    }

    private static decimal? ReadScaled(JsonElement root)
    {
        var scaled = Member(Member(Member(root, "result"), "score"), "scaled");
        return scaled.ValueKind == JsonValueKind.Number && scaled.TryGetDecimal(out var value) && value is >= -1 and <= 1
            ? value
            : null;
    }

    private static JsonElement Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) ? value : default;

    private static string? Text(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
