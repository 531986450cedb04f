namespace CoursePackager.Lrs.Moving.Import;

/// <summary>Takes the values out of a file one by one, whatever its size.</summary>
internal interface IItemReader
{
    /// <summary>False at the end.</summary>
    bool TryRead(out ImportItem item);
}
