namespace CoursePackager.Xapi.Client;

/// <summary>The answer to a request that brings nothing back.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Message">What the LRS or the network said when it failed; null otherwise.</param>
public record LrsResult(LrsOutcome Outcome, string? Message = null)
{
    /// <summary>Whether it was done.</summary>
    public bool IsSuccess => Outcome == LrsOutcome.Success;

    /// <summary>How long the LRS asks to wait, when it said so with <see cref="LrsOutcome.Busy"/>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The same outcome for a request that was to bring something back.</summary>
    internal LrsResult<T> As<T>() => new(default, Outcome, Message) { RetryAfter = RetryAfter };
}
