namespace CoursePackager.Lrs.Storage.LiteDb.Journal;

/// <summary>A place in the journal: segment number, from 1, and byte offset in it.</summary>
internal readonly record struct JournalPosition(uint Segment, uint Offset) : IComparable<JournalPosition>
{
    public int CompareTo(JournalPosition other) =>
        Segment != other.Segment ? Segment.CompareTo(other.Segment) : Offset.CompareTo(other.Offset);

    public override string ToString() => $"segment {Segment}, offset {Offset}";
}
