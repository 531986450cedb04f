using System.Collections.Concurrent;
using System.Globalization;
using CoursePackager.Lrs.Storage.LiteDb.Files;

namespace CoursePackager.Lrs.Storage.LiteDb.Journal;

/// <summary>The segments of a journal as files of one folder, opened when first needed and kept open. Safe for concurrent
/// callers.</summary>
internal sealed class JournalFolder(IFileSystem files, string path) : IDisposable
{
    private const string Extension = ".journal";
    private readonly ConcurrentDictionary<uint, Lazy<IStoreFile>> open = new();

    public IFileSystem Files => files;

    public string Path => path;

    public string FileName(uint segment) =>
        System.IO.Path.Combine(path, segment.ToString("D8", CultureInfo.InvariantCulture) + Extension);

    /// <summary>Numbers of the segments that are there, ascending.</summary>
    public IReadOnlyList<uint> Segments()
    {
        var numbers = new List<uint>();
        foreach (var file in files.List(path, "*" + Extension))
        {
            var name = System.IO.Path.GetFileNameWithoutExtension(file);
            if (uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                numbers.Add(number);
        }

        numbers.Sort();
        return numbers;
    }

    public IStoreFile Segment(uint segment) =>
        open.GetOrAdd(segment, number => new Lazy<IStoreFile>(() => files.Open(FileName(number)))).Value;

    /// <summary>The first bytes of a segment, fewer when it is shorter; see <see cref="JournalFormat"/>.</summary>
    public byte[] Header(uint segment)
    {
        var header = new byte[JournalFormat.SegmentHeaderLength];
        return header[..Segment(segment).Read(header, 0)];
    }

    /// <summary>Whether a segment has no room for anything behind its header.</summary>
    public bool IsBarelyBegun(uint segment) => Segment(segment).Length <= JournalFormat.SegmentHeaderLength;

    /// <summary>Closes a segment, before its file is deleted.</summary>
    public void Forget(uint segment)
    {
        if (open.TryRemove(segment, out var file) && file.IsValueCreated)
            file.Value.Dispose();
    }

    /// <summary>Reads one item and checks it.</summary>
    /// <exception cref="StoreDamagedException">The bytes are not those that were written.</exception>
    public ReadOnlyMemory<byte> ReadItem(JournalLocation location)
    {
        var bytes = new byte[location.Length];
        var read = Segment(location.Segment).Read(bytes, location.Offset);
        if (read == bytes.Length && JournalItem.TryGetBody(bytes, out var body))
            return body;
        throw JournalDamage.At(this, new(location.Segment, location.Offset), "the bytes are not those that were written");
    }

    public void Dispose()
    {
        foreach (var file in open.Values)
        {
            if (file.IsValueCreated)
                file.Value.Dispose();
        }

        open.Clear();
    }
}
