namespace CoursePackager.Lrs.Projections;

/// <summary>Gathers what statements say of their subjects, activities for instance, into one record for each.</summary>
internal interface IStatementFold
{
    /// <summary>Collection of its records. Nothing else writes there.</summary>
    string Collection { get; }

    /// <summary>Begins to work on the records in the store.</summary>
    IFoldRun Begin();
}
