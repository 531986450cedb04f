namespace CoursePackager.Lrs.Observability;

/// <summary>The log's sentences. None takes a query, a header or a body: they may hold secrets.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(EventIds.RequestFailed, LogLevel.Error, "{Method} {Path} failed ({TraceId})")]
    public static partial void RequestFailed(this ILogger log, Exception failure, string method, string path, string traceId);

    [LoggerMessage(EventIds.PageFailed, LogLevel.Error, "Page {Method} {Path} failed ({TraceId})")]
    public static partial void PageFailed(this ILogger log, Exception failure, string method, string path, string traceId);

    [LoggerMessage(EventIds.DataDamaged, LogLevel.Error, "{Method} {Path} was not answered: {Damage}")]
    public static partial void DataDamaged(this ILogger log, string method, string path, string damage);

    [LoggerMessage(
        EventIds.ProjectionWaits, LogLevel.Warning, "The projection {Projection} waits {Seconds} s, statements are safe: {Reason}")]
    public static partial void ProjectionWaits(this ILogger log, string projection, double seconds, string reason);

    [LoggerMessage(EventIds.CourseLoaded, LogLevel.Information, "Course {CourseId} ({Language}) {What}")]
    public static partial void CourseLoaded(this ILogger log, string courseId, string language, string what);

    [LoggerMessage(EventIds.CourseRefused, LogLevel.Warning, "Course package {File} was not loaded: {Reason}")]
    public static partial void CourseRefused(this ILogger log, string file, string reason);
}
