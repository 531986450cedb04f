using CoursePackager.Lrs.Storage.LiteDb.Files;

namespace CoursePackager.Lrs.Storage.LiteDb.Journal;

/// <summary>
/// A file that says where the journal ended when the store was closed. While it is there the journal must reach that place:
/// without it a missing end cannot be told from a write that was never acknowledged.
/// </summary>
internal sealed class CleanMark(IFileSystem files, string folder)
{
    private const int BodyLength = 8;

    private string FileName => Path.Combine(folder, "clean");

    /// <summary>Default when the store was not closed in order.</summary>
    public JournalPosition Read()
    {
        if (!files.Exists(FileName))
            return default;
        using var file = files.Open(FileName);
        var bytes = new byte[BodyLength + sizeof(uint)];
        if (file.Read(bytes, 0) != bytes.Length)
            return default;
        var reader = new ByteReader(bytes);
        var position = new JournalPosition(reader.UInt32(), reader.UInt32());
        return reader.UInt32() == Crc32C.Compute(bytes.AsSpan(0, BodyLength)) ? position : default;
    }

    public void Write(JournalPosition end)
    {
        var writer = new ByteWriter();
        writer.UInt32(end.Segment);
        writer.UInt32(end.Offset);
        writer.UInt32(Crc32C.Compute(writer.Written));
        using var file = files.Open(FileName);
        file.Write(writer.Written, 0);
        file.Flush();
        files.FlushFolder(folder);
    }

    /// <summary>Before the first write.</summary>
    public void Remove()
    {
        if (!files.Exists(FileName))
            return;
        files.Delete(FileName);
        files.FlushFolder(folder);
    }
}
