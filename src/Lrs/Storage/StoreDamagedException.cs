namespace CoursePackager.Lrs.Storage;

/// <summary>Bytes that the store acknowledged are missing or changed. The message names the file and the offset.</summary>
internal sealed class StoreDamagedException(string message, Exception? inner = null) : StoreException(message, inner);
