namespace CoursePackager.Lrs.Storage.Postgres.Opening;

/// <summary>How a database keeps its statements; decided when its tables are made.</summary>
internal enum Partitions
{
    /// <summary>In one table.</summary>
    None,

    /// <summary>In a table for each month they were stored in (UTC), so that old months can be dropped.</summary>
    Monthly,
}
