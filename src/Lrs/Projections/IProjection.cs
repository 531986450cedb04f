namespace CoursePackager.Lrs.Projections;

/// <summary>
/// Follows a tenant's change feed from a checkpoint that is kept in one transaction with the results, so that a crash loses or
/// doubles nothing. Any number of processes may run one projection: <see cref="Storage.Checkpoint.From"/> lets only the quickest
/// of them write each step.
/// </summary>
internal interface IProjection
{
    /// <summary>Name of its checkpoint; also names it in the log.</summary>
    string Name { get; }

    /// <summary>How long statements may gather before it takes them in. Longer means fewer writes, and results that come
    /// later.</summary>
    TimeSpan Pause { get; }

    /// <summary>Takes the next batch.</summary>
    Task<ProjectionStep> AdvanceAsync(string tenant, CancellationToken cancel);
}
