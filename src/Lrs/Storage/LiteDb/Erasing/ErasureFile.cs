using System.Text;
using CoursePackager.Lrs.Storage.LiteDb.Files;
using CoursePackager.Lrs.Storage.LiteDb.Journal;
using CoursePackager.Lrs.Storage.LiteDb.Views.Database;

namespace CoursePackager.Lrs.Storage.LiteDb.Erasing;

/// <summary>
/// What an erasure is about to overwrite, on disk before the first byte of the journal changes: a torn overwrite is done again,
/// and an erasure happens wholly or not at all. Entries of segment (u32), offset (u32), length (u32) and the new bytes; segment
/// 0 stands for an attachment to delete, by tenant and hash. Then a magic and a CRC-32C of all before: without them the erasure
/// never began.
/// </summary>
internal sealed class ErasureFile(IFileSystem files, string folder)
{
    private const int EntryHeaderLength = 12;
    private const int EndLength = 12;
    private const int ChunkLength = 1 << 20;
    private readonly AttachmentFolder attachments = new(files, StorePaths.Attachments(folder));

    public static ReadOnlySpan<byte> EndMagic => "CPERASED"u8;

    public string FileName { get; } = Path.Combine(StorePaths.Journal(folder), "erasure");

    public bool Exists => files.Exists(FileName);

    /// <summary>Writes the file. When that fails, nothing has happened.</summary>
    public void Write(IEnumerable<Overwrite> overwrites, string tenant, IEnumerable<string> hashes)
    {
        try
        {
            files.Delete(FileName);
            using var file = files.Open(FileName);
            var (offset, checksum) = (0L, uint.MaxValue);
            foreach (var (place, bytes) in overwrites.Concat(hashes.Select(hash => Deletion(tenant, hash))))
            {
                Append(file, Entry(place, bytes), ref offset, ref checksum);
                Append(file, bytes, ref offset, ref checksum);
            }

            Append(file, EndMagic, ref offset, ref checksum);
            file.Write(BitConverter.GetBytes(~checksum), offset);
            file.Flush();
            files.FlushFolder(StorePaths.Journal(folder));
        }
        catch
        {
            files.Delete(FileName);
            throw;
        }
    }

    /// <summary>Does what the file says, however often it was begun, and removes the file; does nothing when there is none. No
    /// store may have the journal open.</summary>
    public void Finish()
    {
        if (!Exists)
            return;
        if (IsWhole())
            Apply();
        files.Delete(FileName);
        files.FlushFolder(StorePaths.Journal(folder));
    }

    private static Overwrite Deletion(string tenant, string hash) =>
        new(default, Encoding.UTF8.GetBytes($"{hash}{tenant}"));

    private static byte[] Entry(JournalPosition place, byte[] bytes)
    {
        var writer = new ByteWriter();
        writer.UInt32(place.Segment);
        writer.UInt32(place.Offset);
        writer.Int32(bytes.Length);
        return writer.Written.ToArray();
    }

    private static void Append(IStoreFile file, ReadOnlySpan<byte> bytes, ref long offset, ref uint checksum)
    {
        file.Write(bytes, offset);
        offset += bytes.Length;
        checksum = Crc32C.Append(checksum, bytes);
    }

    private bool IsWhole()
    {
        using var file = files.Open(FileName);
        var (left, offset, checksum) = (file.Length - EndLength, 0L, uint.MaxValue);
        var buffer = new byte[ChunkLength];
        while (left > 0)
        {
            var chunk = buffer.AsSpan(0, (int)Math.Min(left, buffer.Length));
            if (file.Read(chunk, offset) < chunk.Length)
                return false;
            checksum = Crc32C.Append(checksum, chunk);
            offset += chunk.Length;
            left -= chunk.Length;
        }

        var end = buffer.AsSpan(0, EndLength);
        return left == 0 && file.Read(end, offset) == EndLength && end.StartsWith(EndMagic)
            && BitConverter.ToUInt32(end[EndMagic.Length..]) == ~Crc32C.Append(checksum, EndMagic);
    }

    private void Apply()
    {
        using var journal = new JournalFolder(files, StorePaths.Journal(folder));
        var present = journal.Segments().ToHashSet();
        var touched = new HashSet<uint>();
        foreach (var (place, bytes) in Entries())
        {
            if (place.Segment == 0)
                attachments.Delete(Encoding.UTF8.GetString(bytes[64..]), Encoding.ASCII.GetString(bytes[..64]));
            else if (present.Contains(place.Segment))
                Overwrite(place, bytes);
        }

        foreach (var segment in touched)
            journal.Segment(segment).Flush();
        ViewDatabase.Remove(files, StorePaths.Views(folder));

        void Overwrite(JournalPosition place, byte[] bytes)
        {
            journal.Segment(place.Segment).Write(bytes, place.Offset);
            touched.Add(place.Segment);
        }
    }

    private IEnumerable<Overwrite> Entries()
    {
        using var file = files.Open(FileName);
        var header = new byte[EntryHeaderLength];
        for (long offset = 0; offset < file.Length - EndLength;)
        {
            file.Read(header, offset);
            var bytes = new byte[BitConverter.ToInt32(header, 8)];
            file.Read(bytes, offset + EntryHeaderLength);
            offset += EntryHeaderLength + bytes.Length;
            yield return new Overwrite(new(BitConverter.ToUInt32(header), BitConverter.ToUInt32(header, 4)), bytes);
        }
    }
}
