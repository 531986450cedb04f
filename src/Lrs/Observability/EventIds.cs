namespace CoursePackager.Lrs.Observability;

/// <summary>Numbers of the log events; never reused.</summary>
internal static class EventIds
{
    public const int RequestFailed = 1;
    public const int CourseLoaded = 2;
    public const int CourseRefused = 3;
    public const int PageFailed = 4;
    public const int DataDamaged = 5;
    public const int ProjectionWaits = 6;
}
