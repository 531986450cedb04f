namespace CoursePackager.Lrs.Projections;

/// <summary>How far a projection has gone.</summary>
internal enum ProjectionStep
{
    /// <summary>Nothing is left to do for now.</summary>
    Idle,

    /// <summary>It took a few statements in; others may have come meanwhile.</summary>
    Partial,

    /// <summary>It has done as much as it does at once; more may be waiting.</summary>
    Full,
}
