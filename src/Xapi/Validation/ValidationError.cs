namespace CoursePackager.Xapi.Validation;

/// <summary>One thing that is wrong with a statement.</summary>
/// <param name="Path">Where: <c>statement[3].result.score.scaled</c>; the index is left out for a statement that is not in an
/// array.</param>
/// <param name="Message">What is wrong, to be read after the path and a colon.</param>
/// <param name="Value">The offending value as JSON text cut to a readable length; null when something is missing or the JSON is
/// broken.</param>
/// <param name="Section">The rule's place in the specification the request follows: <c>xAPI 1.0.3 Data 2.4.5.1</c>.</param>
public sealed record ValidationError(string Path, string Message, string? Value, string Section)
{
    /// <summary>One line: <c>statement[3].result.score.scaled: 1.2 is above 1 (xAPI 1.0.3 Data 2.4.5.1)</c>.</summary>
    public override string ToString() =>
        Value is null ? $"{Path}: {Message} ({Section})" : $"{Path}: {Value} {Message} ({Section})";
}
