using CoursePackager.Packager.Caching;

namespace CoursePackager.Packager.Preview;

/// <summary>
/// Tells when something below some folders has changed and has then been quiet for a moment. Uses the system's notices, and looks for
/// itself now and then, because network drives and containers give none.
/// </summary>
internal sealed class SourceWatcher : IDisposable
{
    /// <summary>Editors save in several steps; this long after the last one they are done.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan OwnLook = TimeSpan.FromSeconds(2);

    private static readonly EnumerationOptions Entered = new()
    {
        IgnoreInaccessible = true,
        RecurseSubdirectories = true,
        MaxRecursionDepth = 16,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private readonly SemaphoreSlim _signal = new(0);
    private readonly IReadOnlyList<string> _folders;
    private readonly TimeProvider _clock;
    private readonly List<FileSystemWatcher> _notices = [];
    private volatile bool _isDeaf = true;
    private ContentHash _seen;

    public SourceWatcher(IReadOnlyList<string> folders, TimeProvider clock)
    {
        _folders = folders;
        _clock = clock;
        _seen = Fingerprint();
        Listen();
    }

    /// <summary>Waits for the next change.</summary>
    /// <exception cref="OperationCanceledException">The preview ends.</exception>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        while (!await _signal.WaitAsync(OwnLook, cancellation) && Fingerprint() == _seen)
        {
            if (_isDeaf) Listen();
        }

        var began = _clock.GetTimestamp();
        while (_clock.GetElapsedTime(began) < LongestWait && await _signal.WaitAsync(Quiet, cancellation))
        {
            // Still going on.
        }

        _seen = Fingerprint();
    }

    public void Dispose()
    {
        StopListening();
        _signal.Dispose();
    }

    private void StopListening()
    {
        foreach (var notices in _notices) notices.Dispose();
        _notices.Clear();
        _isDeaf = true;
    }

    private void Listen()
    {
        StopListening();
        try
        {
            foreach (var folder in _folders) _notices.Add(NoticesOf(folder));
            _isDeaf = false;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // No folder now, or no notices left on this system: our own looks have to do.
        }
    }

    private FileSystemWatcher NoticesOf(string folder)
    {
        var notices = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        notices.Changed += (_, change) => Signal(change);
        notices.Created += (_, change) => Signal(change);
        notices.Deleted += (_, change) => Signal(change);
        notices.Renamed += (_, change) => Signal(change);
        notices.Error += (_, _) =>
        {
            _isDeaf = true; // the folder is gone, or there were too many notices at once
            _signal.Release();
        };
        notices.EnableRaisingEvents = true;
        return notices;
    }

    /// <summary>Hidden files are an editor's or a repository's own.</summary>
    private void Signal(FileSystemEventArgs change)
    {
        if (change.Name?.Split('/', '\\').Any(part => part.StartsWith('.')) != true || change is RenamedEventArgs) _signal.Release();
    }

    private ContentHash Fingerprint()
    {
        try
        {
            return ContentHash.Of(_folders.SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles("*", Entered))
                .Select(f => $"{f.FullName} {f.Length} {f.LastWriteTimeUtc.Ticks}").Order(StringComparer.Ordinal));
        }
        catch (IOException)
        {
            return default;
        }
    }
}
