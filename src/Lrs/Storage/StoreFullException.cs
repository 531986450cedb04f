namespace CoursePackager.Lrs.Storage;

/// <summary>No room to write (HTTP 507). Nothing of the write was kept; reads go on, and writes succeed again once there is
/// space.</summary>
internal sealed class StoreFullException(string message, Exception? inner = null) : StoreException(message, inner);
