namespace CoursePackager.Lrs.Storage;

/// <summary>What became of one statement of a batch.</summary>
internal enum AppendOutcome
{
    /// <summary>New: it is stored, or would have been if no other statement of the batch was in conflict.</summary>
    Stored,

    /// <summary>An equal statement with this id is there already; nothing was written for it.</summary>
    Same,

    /// <summary>A different statement with this id is there already; nothing of the whole batch was written.</summary>
    Conflict,
}
