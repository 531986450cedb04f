using System.Buffers.Binary;
using LiteDB;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Database;

/// <summary>
/// One bucket of one list as a LiteDB document. Key: kind (1), tenant (4), key (8), bucket (4), big end first, so that a
/// list's buckets lie side by side in order. Value: the offsets (u16 each) or, from 256 offsets on, 4096 bits.
/// </summary>
internal static class PostingDocument
{
    private const int BitmapLength = Bucket.Size / 8;
    private const int KeyLength = 17;

    public static byte[] Key(PostingKey key, int bucket)
    {
        var bytes = new byte[KeyLength];
        bytes[0] = (byte)key.Kind;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), key.Tenant);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(5), key.Key);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(13), bucket);
        return bytes;
    }

    public static (PostingKey Key, int Bucket) ReadKey(BsonValue id)
    {
        var bytes = id.AsBinary.AsSpan();
        var tenant = BinaryPrimitives.ReadInt32BigEndian(bytes[1..]);
        var key = new PostingKey(tenant, (PostingKind)bytes[0], BinaryPrimitives.ReadInt64BigEndian(bytes[5..]));
        return (key, BucketOf(id));
    }

    public static int BucketOf(BsonValue id) => BinaryPrimitives.ReadInt32BigEndian(id.AsBinary.AsSpan(13));

    public static BsonDocument Of(byte[] key, ReadOnlySpan<ulong> bits)
    {
        var count = Bucket.Count(bits);
        var value = count < BitmapLength / sizeof(ushort) ? Offsets(bits, count) : Bitmap(bits);
        return new BsonDocument { ["_id"] = key, ["v"] = value };
    }

    /// <summary>Sets the bits of a document's value.</summary>
    public static void Load(BsonDocument document, Span<ulong> bits)
    {
        var bytes = document["v"].AsBinary;
        if (bytes.Length == BitmapLength)
        {
            for (var i = 0; i < bits.Length; i++)
                bits[i] |= BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)));
            return;
        }

        for (var i = 0; i < bytes.Length; i += sizeof(ushort))
            Bucket.Set(bits, BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(i)));
    }

    private static byte[] Offsets(ReadOnlySpan<ulong> bits, int count)
    {
        var bytes = new byte[count * sizeof(ushort)];
        var place = 0;
        for (var offset = 0; place < bytes.Length; offset++)
        {
            if (!Bucket.Has(bits, offset))
                continue;
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(place), (ushort)offset);
            place += sizeof(ushort);
        }

        return bytes;
    }

    private static byte[] Bitmap(ReadOnlySpan<ulong> bits)
    {
        var bytes = new byte[BitmapLength];
        for (var i = 0; i < bits.Length; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), bits[i]);
        return bytes;
    }
}
