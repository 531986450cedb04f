namespace CoursePackager.Packager.Model;

/// <summary>Items are put in order; the source lists them in the right order. Credit: share of items in their right place.</summary>
internal sealed record OrderingQuestion : Question
{
    public required IReadOnlyList<OrderingItem> Items { get; init; }
}
