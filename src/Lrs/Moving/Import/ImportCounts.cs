namespace CoursePackager.Lrs.Moving.Import;

/// <summary>What became of the values of an import.</summary>
internal sealed class ImportCounts
{
    public long Statements { get; set; }

    public long Documents { get; set; }

    public long Records { get; set; }

    /// <summary>Values that the store had already.</summary>
    public long Duplicates { get; set; }

    /// <summary>Values that an import cut short had done before this one.</summary>
    public long DoneBefore { get; set; }
}
