namespace CoursePackager.Lrs.Storage;

/// <summary>Another process has the data folder open.</summary>
internal sealed class StoreInUseException(string message, Exception? inner = null) : StoreException(message, inner);
