using System.Buffers.Binary;
using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

/// <summary>
/// Entries of a run, in order, that are stored together: CRC-32C (u32), then for each entry its value's length (u16, with the
/// top bit set where a new list begins), the list (13) if new, bucket (i32), value. LiteDB's pages have no checksums.
/// </summary>
internal static class PostingBlock
{
    /// <summary>With the block's key and LiteDB's own bytes this fills one page.</summary>
    public const int MaxLength = 8000;

    public const int HeaderLength = sizeof(uint);
    private const int NewList = 0x8000;

    /// <summary>Room that an entry may need at most.</summary>
    public const int MaxEntryLength = sizeof(ushort) + PostingPlace.Length + PostingValue.MaxLength;

    /// <summary>Writes an entry; returns its length.</summary>
    public static int Write(Span<byte> room, bool isNewList, PostingPlace place, ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(room, (ushort)(value.Length | (isNewList ? NewList : 0)));
        var length = sizeof(ushort);
        if (isNewList)
        {
            PostingPlace.WriteList(place.List, room[length..]);
            length += PostingPlace.ListLength;
        }

        BinaryPrimitives.WriteInt32LittleEndian(room[length..], place.Bucket);
        length += sizeof(int);
        value.CopyTo(room[length..]);
        return length + value.Length;
    }

    /// <summary>Puts the checksum in front.</summary>
    public static byte[] Seal(Span<byte> block)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(block, Crc32C.Compute(block[HeaderLength..]));
        return block.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are not those that were written.</exception>
    public static IEnumerable<PostingEntry> Read(ReadOnlyMemory<byte> block)
    {
        if (block.Length < HeaderLength
            || BinaryPrimitives.ReadUInt32LittleEndian(block.Span) != Crc32C.Compute(block.Span[HeaderLength..]))
            throw new InvalidDataException("a block is not as it was written");
        var list = default(PostingKey);
        for (var rest = block[HeaderLength..]; !rest.IsEmpty;)
        {
            yield return Take(ref rest, ref list);
        }
    }

    private static PostingEntry Take(ref ReadOnlyMemory<byte> rest, ref PostingKey list)
    {
        var bytes = rest.Span;
        var head = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        var length = sizeof(ushort);
        if ((head & NewList) != 0)
        {
            list = PostingPlace.ReadList(bytes[length..]);
            length += PostingPlace.ListLength;
        }

        var bucket = BinaryPrimitives.ReadInt32LittleEndian(bytes[length..]);
        length += sizeof(int);
        var value = rest.Slice(length, head & ~NewList);
        rest = rest[(length + value.Length)..];
        return new PostingEntry(new PostingPlace(list, bucket), value);
    }
}
