using System.Buffers.Binary;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

/// <summary>One bucket of one list. Its order is that of its bytes, in which a list's buckets lie side by side.</summary>
internal readonly record struct PostingPlace(PostingKey List, int Bucket) : IComparable<PostingPlace>
{
    /// <summary>Kind (1), tenant (4), key (8), bucket (4), big end first.</summary>
    public const int Length = ListLength + sizeof(int);

    /// <summary>Of these the bytes that name the list.</summary>
    public const int ListLength = 13;

    public static PostingKey ReadList(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadInt32BigEndian(bytes[1..]),
        (PostingKind)bytes[0],
        BinaryPrimitives.ReadInt64BigEndian(bytes[5..]));

    public static void WriteList(PostingKey list, Span<byte> bytes)
    {
        bytes[0] = (byte)list.Kind;
        BinaryPrimitives.WriteInt32BigEndian(bytes[1..], list.Tenant);
        BinaryPrimitives.WriteInt64BigEndian(bytes[5..], list.Key);
    }

    /// <summary>The order of lists.</summary>
    public static int Compare(PostingKey one, PostingKey other)
    {
        var order = ((byte)one.Kind).CompareTo((byte)other.Kind);
        if (order == 0)
            order = one.Tenant.CompareTo(other.Tenant);
        return order != 0 ? order : ((ulong)one.Key).CompareTo((ulong)other.Key);
    }

    public void Write(Span<byte> bytes)
    {
        WriteList(List, bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes[ListLength..], Bucket);
    }

    public int CompareTo(PostingPlace other)
    {
        var order = Compare(List, other.List);
        return order != 0 ? order : Bucket.CompareTo(other.Bucket);
    }
}
