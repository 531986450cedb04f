using System.Text.Json;
using CoursePackager.Lrs.Http;
using CoursePackager.Xapi;
using CoursePackager.Xapi.Validation;

namespace CoursePackager.Lrs.Statements;

/// <summary>Turns what the validator found into a 400 that names every place.</summary>
internal static class StatementErrors
{
    /// <summary>The validator's own limit of nesting, with room for the array around the statements.</summary>
    public static readonly JsonDocumentOptions Depth = new() { MaxDepth = 128 };

    public static void ThrowIfInvalid(byte[] statements, XapiVersion version) =>
        ThrowIfAny(StatementValidator.Validate(statements, version), "The statements are not valid; nothing was stored.");

    public static void ThrowIfAny(IReadOnlyList<ValidationError> errors, string message)
    {
        if (errors.Count > 0)
            throw new XapiProblem(400, message, [.. errors.Select(Detail)]);
    }

    private static ProblemDetail Detail(ValidationError error) =>
        new(error.Path, $"{(error.Value is null ? "" : error.Value + " ")}{error.Message} ({error.Section})");
}
