namespace CoursePackager.Lrs.Moving.Import;

/// <summary>Takes the values of one file into the store.</summary>
internal interface IImportSink
{
    /// <summary>Whether enough waits to be written.</summary>
    bool IsFull { get; }

    /// <summary>Takes one value. It copies what it keeps.</summary>
    Task AddAsync(ImportItem item, CancellationToken cancel);

    /// <summary>Writes what waits.</summary>
    Task FlushAsync(CancellationToken cancel);
}
