namespace CoursePackager.Lrs.Configuration;

/// <summary>The data folder cannot be created or written. The message says what to do.</summary>
internal sealed class DataFolderException(string message, Exception inner) : Exception(message, inner);
