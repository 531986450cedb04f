using CoursePackager.Packager.Caching;

namespace CoursePackager.Packager.Preview;

/// <summary>
/// Tells when something below a folder has changed and has then been quiet for a moment. Uses the system's notices, and looks for
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
    private readonly string _folder;
    private readonly TimeProvider _clock;
    private FileSystemWatcher? _notices;
    private ContentHash _seen;

    public SourceWatcher(string folder, TimeProvider clock)
    {
        _folder = folder;
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
            if (_notices is null) Listen();
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
        _notices?.Dispose();
        _signal.Dispose();
    }

    private void Listen()
    {
        _notices?.Dispose();
        _notices = null;
        try
        {
            var notices = new FileSystemWatcher(_folder)
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
                _notices = null; // the folder is gone, or there were too many notices at once
                notices.Dispose();
                _signal.Release();
            };
            notices.EnableRaisingEvents = true;
            _notices = notices;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // No folder now, or no notices left on this system: our own looks have to do.
        }
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
            return ContentHash.Of(new DirectoryInfo(_folder).EnumerateFiles("*", Entered)
                .Select(f => $"{f.FullName} {f.Length} {f.LastWriteTimeUtc.Ticks}").Order(StringComparer.Ordinal));
        }
        catch (IOException)
        {
            return default;
        }
    }
}
