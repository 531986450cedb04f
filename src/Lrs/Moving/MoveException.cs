namespace CoursePackager.Lrs.Moving;

/// <summary>An export or import cannot be done as asked. The message says what happened and what to do.</summary>
internal sealed class MoveException(string message, Exception? inner = null) : Exception(message, inner);
