using System.Text;
using System.Text.Json.Nodes;
using CoursePackager.Xapi.Validation;

namespace CoursePackager.Xapi.Tests;

/// <summary>Statements for the tests: a valid one, and edits of it.</summary>
internal static class Statements
{
    public const string Simple = """
        {"actor":{"mbox":"mailto:learner@example.com"},
         "verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},
         "object":{"id":"https://example.com/courses/1"}}
        """;

    /// <summary>The simple statement with one more property, or one property replaced, at the top.</summary>
    public static string With(string property, string json)
    {
        var statement = JsonNode.Parse(Simple)!.AsObject();
        statement[property] = JsonNode.Parse(json);
        return statement.ToJsonString();
    }

    /// <summary>As <see cref="With"/>, for JSON that a parser would change: repeated names, escapes.</summary>
    public static string WithText(string property, string json)
    {
        const string Mark = "\"###\"";
        return With(property, Mark).Replace(Mark, json, StringComparison.Ordinal);
    }

    public static string Without(string property)
    {
        var statement = JsonNode.Parse(Simple)!.AsObject();
        statement.Remove(property);
        return statement.ToJsonString();
    }

    public static IReadOnlyList<ValidationError> Errors(string json, XapiVersion version = XapiVersion.V103) =>
        StatementValidator.Validate(Encoding.UTF8.GetBytes(json), version);
}
