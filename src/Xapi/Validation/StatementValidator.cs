using System.Text.Json;

namespace CoursePackager.Xapi.Validation;

/// <summary>Strict validation of statements as bytes, in one forward pass, without building a model. It never throws: broken
/// JSON, broken UTF-8, half surrogate pairs and nesting beyond 100 levels are errors with the path where reading
/// stopped.</summary>
public static class StatementValidator
{
    /// <summary>Checks one statement or an array of statements. No errors means valid; at most 100 are listed.</summary>
    /// <param name="utf8">JSON in UTF-8 without byte order mark.</param>
    /// <param name="version">The rules to apply; 2.0 adds contextAgents and contextGroups and takes 2.0.x as a statement's
    /// version.</param>
    public static IReadOnlyList<ValidationError> Validate(ReadOnlySpan<byte> utf8, XapiVersion version) =>
        Run(utf8, version, "statement", CheckStatements);

    /// <summary>Checks one agent or identified group, as the <c>agent</c> parameter of requests has it
    /// (xAPI 1.0.3 Communication 2.1.3, Data 2.2: parameters follow the same rules as statements).</summary>
    public static IReadOnlyList<ValidationError> ValidateAgent(ReadOnlySpan<byte> utf8, XapiVersion version) =>
        Run(utf8, version, "agent", CheckAgent);

    private delegate void Rule(ref StatementCursor cursor);

    private static List<ValidationError> Run(ReadOnlySpan<byte> utf8, XapiVersion version, string root, Rule rule)
    {
        var errors = new List<ValidationError>();
        var cursor = new StatementCursor(utf8, version, root, errors);
        try
        {
            cursor.Read();
            rule(ref cursor);
            cursor.Read();
        }
        catch (JsonException exception)
        {
            var reason = utf8.StartsWith("\uFEFF"u8)
                ? "it begins with a byte order mark; send UTF-8 without one"
                : exception.Message;
            cursor.RefuseObject(SpecSection.Formatting, $"the JSON cannot be read: {reason}");
        }
        catch (BrokenTextException exception)
        {
            cursor.RefuseObject(SpecSection.Formatting, exception.Message);
        }

        return errors;
    }

    private static void CheckStatements(ref StatementCursor cursor)
    {
        if (cursor.Token != JsonTokenType.StartArray)
        {
            StatementRules.Check(ref cursor);
            return;
        }

        cursor.EnterArray(SpecSection.Statement);
        for (var i = 0; cursor.NextItem(i); i++)
            StatementRules.Check(ref cursor);
    }

    private static void CheckAgent(ref StatementCursor cursor)
    {
        var facts = ActorRules.Check(ref cursor, ActorPlace.AgentOrGroup);
        if (facts.Kind == ActorKind.Group && facts.Identifiers == 0)
            cursor.RefuseObject(SpecSection.Identifier, "has no identifier; an anonymous group cannot be looked for");
    }
}
