namespace CoursePackager.Lrs.Projections;

/// <summary>A record that a <see cref="StatementFold{TRecord,TMention}"/> keeps.</summary>
internal interface IFoldRecord
{
    /// <summary>Sequence of the newest statement that changed it.</summary>
    long Through { get; }
}
