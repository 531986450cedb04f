namespace CoursePackager.Lrs.Completion;

/// <summary>
/// The first few statements in one order, and how many more there were: enough to answer at once, small enough for a record
/// however often a learner repeats a page. The order is total, so arrival does not matter.
/// </summary>
internal sealed record EvidenceList(IReadOnlyList<Evidence> Items, int Dropped)
{
    /// <summary>How many are kept.</summary>
    public const int Limit = 20;

    public static readonly EvidenceList Empty = new([], 0);

    /// <summary>Oldest first: the first is when the page was done.</summary>
    public static readonly Comparer<Evidence> Oldest = Comparer<Evidence>.Create(
        (a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.Id.CompareTo(b.Id));

    /// <summary>Best score first.</summary>
    public static readonly Comparer<Evidence> Best = Comparer<Evidence>.Create(
        (a, b) => a.Scaled != b.Scaled
            ? (b.Scaled ?? decimal.MinValue).CompareTo(a.Scaled ?? decimal.MinValue)
            : Oldest.Compare(a, b));

    public Evidence? First => Items.Count > 0 ? Items[0] : null;

    public int Count => Items.Count + Dropped;

    public EvidenceList Add(Evidence evidence, Comparer<Evidence> order)
    {
        var items = Items.ToList();
        var place = items.FindIndex(item => order.Compare(evidence, item) < 0);
        items.Insert(place < 0 ? items.Count : place, evidence);
        if (items.Count <= Limit)
            return this with { Items = items };
        items.RemoveAt(Limit);
        return new EvidenceList(items, Dropped + 1);
    }

    public EvidenceList Remove(Guid id) => this with { Items = [.. Items.Where(item => item.Id != id)] };
}
