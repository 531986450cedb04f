namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>Orders values by their keys, byte by byte.</summary>
internal sealed class ValueEntryOrder : IComparer<ValueEntry>
{
    public static readonly ValueEntryOrder Instance = new();

    public int Compare(ValueEntry? x, ValueEntry? y) => x!.Key.AsSpan().SequenceCompareTo(y!.Key);
}
