using System.Buffers.Binary;
using CoursePackager.Lrs.Storage.LiteDb.Files;
using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Database;

/// <summary>
/// Keeps the view database whole over a power cut. LiteDB's pages have no checksums, so a log of which only a part reached
/// the disk would be believed. Therefore the length up to which the log is on disk stands in a mark file: it is set, after
/// one flush, before the first byte of the data file is overwritten, and set to zero, after the data file's flush, before the
/// log is emptied. What the log holds beyond it is cut off when the database is opened.
/// <para>Mark, 32 bytes: magic (8), version of the views (u32), zeros (4), length (i64), CRC-32C (u32), zeros (4).</para>
/// </summary>
internal sealed class WriteAheadGuard(IStoreFile log, IStoreFile mark)
{
    private const int MarkLength = 32;
    private bool unflushed;
    private uint version;

    private static ReadOnlySpan<byte> Magic => "CPVIEWS\0"u8;

    /// <summary>Makes the log fit its mark; false when the database cannot be believed or is of another version.</summary>
    public bool TryRecover(uint expected)
    {
        Span<byte> bytes = stackalloc byte[MarkLength];
        if (mark.Read(bytes, 0) != MarkLength
            || !bytes[..8].SequenceEqual(Magic)
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) != expected
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes[24..]) != Crc32C.Compute(bytes[..24]))
            return false;
        var trusted = BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]);
        if (log.Length > trusted)
            log.SetLength(trusted);
        version = expected;
        // An empty log was emptied after the data file's flush.
        return log.Length == trusted || log.Length == 0;
    }

    /// <summary>Declares the database, new and empty, good.</summary>
    public void Begin(uint current)
    {
        version = current;
        WriteMark(0);
    }

    /// <summary>The first I/O error since the files were opened. They are left as they were then.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Does something to the files; false, and then nothing more is ever done to them, when there has been an
    /// error.</summary>
    public bool Try(Action action)
    {
        if (Failure is not null)
            return false;
        try
        {
            action();
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Failure = error;
            return false;
        }
    }

    public void LogWritten() => unflushed = true;

    public void BeforeDataIsWritten()
    {
        if (!unflushed)
            return;
        log.Flush();
        WriteMark(log.Length);
        unflushed = false;
    }

    public void BeforeLogIsCut(long length)
    {
        WriteMark(length);
        unflushed = false;
    }

    private void WriteMark(long trusted)
    {
        Span<byte> bytes = stackalloc byte[MarkLength];
        bytes.Clear();
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[8..], version);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], trusted);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[24..], Crc32C.Compute(bytes[..24]));
        mark.Write(bytes, 0);
        mark.Flush();
    }
}
