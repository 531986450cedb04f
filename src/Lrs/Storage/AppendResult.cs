namespace CoursePackager.Lrs.Storage;

/// <summary>Outcome of a batch, in its order. With any <see cref="AppendOutcome.Conflict"/> nothing was written.</summary>
/// <param name="Stored">Time of storing given to the new statements.</param>
internal sealed record AppendResult(IReadOnlyList<AppendOutcome> Outcomes, DateTimeOffset Stored)
{
    public bool HasConflict => Outcomes.Contains(AppendOutcome.Conflict);
}
