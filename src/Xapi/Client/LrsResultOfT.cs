using System.Diagnostics.CodeAnalysis;

namespace CoursePackager.Xapi.Client;

/// <summary>The answer to a request that brings something back.</summary>
/// <param name="Value">What it brought; only with success.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Message">What the LRS or the network said when it failed; null otherwise.</param>
public sealed record LrsResult<T>(T? Value, LrsOutcome Outcome, string? Message = null) : LrsResult(Outcome, Message)
{
    /// <summary>Whether it was done, with the value.</summary>
    public bool TryGetValue([NotNullWhen(true)] out T? value)
    {
        value = Value;
        return IsSuccess && value is not null;
    }
}
