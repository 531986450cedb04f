namespace CoursePackager.Lrs.Storage.Postgres.Statements;

/// <summary>Months that one command reads.</summary>
/// <param name="First">First day of the first month.</param>
/// <param name="Last">First day of the last month; null: all that may have come since.</param>
internal readonly record struct MonthRange(DateOnly First, DateOnly? Last);
