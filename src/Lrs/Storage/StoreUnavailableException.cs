namespace CoursePackager.Lrs.Storage;

/// <summary>The store cannot answer or write now (HTTP 503): an I/O error, or it is closing. Nothing of the write was kept;
/// try again.</summary>
internal sealed class StoreUnavailableException(string message, Exception? inner = null) : StoreException(message, inner);
