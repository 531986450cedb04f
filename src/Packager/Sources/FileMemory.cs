using System.Collections.Concurrent;

namespace CoursePackager.Packager.Sources;

/// <summary>Bytes of files, read again only when length or time of change differ. For programs that read the same files again and
/// again.</summary>
internal sealed class FileMemory(TimeProvider clock)
{
    /// <summary>Clocks of file systems tick in steps: within one, a file can change without a trace.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, Remembered> _files = new(StringComparer.Ordinal);

    /// <summary>The bytes of a file; null when it has more than <paramref name="limit"/>.</summary>
    /// <param name="length">How long it is.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public byte[]? Read(string path, int limit, out long length)
    {
        var before = new FileInfo(path);
        length = before.Length;
        if (length > limit) return null;
        if (_files.TryGetValue(path, out var known) && known.Length == length && known.Changed == before.LastWriteTimeUtc && known.IsSettled)
            return known.Bytes;

        var bytes = ReadNow(path, limit, out length);
        if (bytes is null) return null;
        var isSettled = clock.GetUtcNow().UtcDateTime - before.LastWriteTimeUtc > Step;
        _files[path] = new Remembered(bytes, length, before.LastWriteTimeUtc, isSettled);
        return bytes;
    }

    /// <summary>Reads without remembering.</summary>
    /// <inheritdoc cref="Read"/>
    public static byte[]? ReadNow(string path, int limit, out long length)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        length = stream.Length;
        if (length > limit) return null;
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed record Remembered(byte[] Bytes, long Length, DateTime Changed, bool IsSettled);
}
