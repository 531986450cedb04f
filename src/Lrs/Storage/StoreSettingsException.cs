namespace CoursePackager.Lrs.Storage;

/// <summary>The store cannot be opened as it has been configured. The message says, in one sentence, what to change.</summary>
internal sealed class StoreSettingsException(string message, Exception? inner = null) : StoreException(message, inner);
