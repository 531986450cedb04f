using System.Buffers;
using System.Text.Json;
using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Comparison;

/// <summary>Hashes of single JSON values in the form they are compared in.</summary>
internal static class LeafHash
{
    private const int OnStack = 512;

    /// <summary>Hash of the string or property name the reader is at, unescaped.</summary>
    public static THash Text<THash>(ref Utf8JsonReader reader, Treatment treatment)
        where THash : unmanaged, IContentHash<THash>
    {
        if (!reader.ValueIsEscaped && !ComparedText.Changes(treatment))
            return THash.Leaf(JsonTokenType.String, reader.ValueSpan);
        var size = reader.ValueSpan.Length;
        byte[]? rented = null;
        var buffer = (2 * size) + ComparedText.Extra <= OnStack
            ? stackalloc byte[OnStack]
            : rented = ArrayPool<byte>.Shared.Rent((2 * size) + ComparedText.Extra);
        var text = reader.ValueIsEscaped ? buffer[..reader.CopyString(buffer)] : reader.ValueSpan;
        var hash = THash.Leaf(JsonTokenType.String, ComparedText.Of(text, treatment, buffer[size..]));
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    /// <summary>Hash of the number the reader is at; 1, 1.0 and 1e0 are the same.</summary>
    public static THash Number<THash>(ref Utf8JsonReader reader)
        where THash : unmanaged, IContentHash<THash>
    {
        var size = reader.ValueSpan.Length + JsonNumber.CanonicalExtra;
        byte[]? rented = null;
        var buffer = size <= OnStack ? stackalloc byte[OnStack] : rented = ArrayPool<byte>.Shared.Rent(size);
        var length = new JsonNumber(reader.ValueSpan).WriteCanonical(buffer);
        var hash = THash.Leaf(JsonTokenType.Number, buffer[..length]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }
}
