using System.Text.Json;

namespace CoursePackager.Xapi.Comparison;

/// <summary>How hashes of JSON values are made and joined.</summary>
/// <typeparam name="THash">The hash itself.</typeparam>
internal interface IContentHash<THash>
    where THash : unmanaged, IContentHash<THash>
{
    /// <summary>Hash of a value that has no parts, in the form it is compared in.</summary>
    static abstract THash Leaf(JsonTokenType kind, ReadOnlySpan<byte> value);

    /// <summary>Hash of a property.</summary>
    static abstract THash Property(THash name, THash value);

    /// <summary>Hash of a list in its order.</summary>
    static abstract THash Ordered(ReadOnlySpan<THash> items);

    /// <summary>Hash of items whose order does not matter: an object's properties, a group's members. It may reorder
    /// them.</summary>
    static abstract THash Unordered(JsonTokenType kind, Span<THash> items);
}
