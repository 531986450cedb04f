using CoursePackager.Lrs.Storage.LiteDb.Files;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb;

/// <summary>A file of <see cref="PowerCutFiles"/>.</summary>
internal sealed class PowerCutFile : IStoreFile
{
    private readonly IStoreFile real;
    private readonly PowerCutFiles files;
    private readonly Lock gate;
    private readonly List<Action<MemoryStream, Random>> unflushed = [];
    private byte[] flushed;

    public PowerCutFile(IStoreFile real, PowerCutFiles files, Lock gate)
    {
        (this.real, this.files, this.gate) = (real, files, gate);
        flushed = Content();
    }

    public long Length => real.Length;

    public int Read(Span<byte> buffer, long offset) => real.Read(buffer, offset);

    public void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        files.OnUse();
        var copy = bytes.ToArray();
        lock (gate)
        {
            real.Write(bytes, offset);
            unflushed.Add((file, random) =>
            {
                // Half of the writes that get there at all are torn.
                file.Position = offset;
                file.Write(copy, 0, random.Next(2) == 0 ? copy.Length : random.Next(copy.Length));
            });
        }
    }

    public void SetLength(long length)
    {
        files.OnUse();
        lock (gate)
        {
            real.SetLength(length);
            unflushed.Add((file, _) => file.SetLength(length));
        }
    }

    public void Flush()
    {
        files.OnUse();
        lock (gate)
        {
            real.Flush();
            unflushed.Clear();
            flushed = Content();
        }
    }

    public void Dispose() => real.Dispose();

    /// <summary>What was flushed, with some of what was not.</summary>
    public byte[] AfterCut(Random random)
    {
        using var file = new MemoryStream();
        file.Write(flushed);
        foreach (var change in unflushed.Where(_ => random.Next(2) == 0))
            change(file, random);
        return file.ToArray();
    }

    private byte[] Content()
    {
        var bytes = new byte[real.Length];
        real.Read(bytes, 0);
        return bytes;
    }
}
