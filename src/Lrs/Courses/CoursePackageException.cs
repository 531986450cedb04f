namespace CoursePackager.Lrs.Courses;

/// <summary>A package that cannot be taken. The message says what is wrong with it and, where possible, what to do.</summary>
internal sealed class CoursePackageException(string message, Exception? inner = null) : Exception(message, inner);
