namespace CoursePackager.Lrs.Storage;

/// <summary>A store could not do what it was asked. The message says what happened and what to do.</summary>
internal abstract class StoreException(string message, Exception? inner) : Exception(message, inner);
