namespace CoursePackager.Lrs.Completion;

/// <summary>A statement that proves something, as kept in the state of a registration.</summary>
/// <param name="Id">Id of the statement.</param>
/// <param name="At">Its timestamp.</param>
/// <param name="Language">context.language; null when it had none.</param>
/// <param name="Name">Name of the actor; null when it had none.</param>
/// <param name="Scaled">result.score.scaled; null when it had none.</param>
internal sealed record Evidence(Guid Id, DateTimeOffset At, string? Language, string? Name, decimal? Scaled);
