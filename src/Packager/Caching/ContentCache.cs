using System.Collections.Concurrent;
using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Caching;

/// <summary>
/// Results of pure functions, kept by the hash of everything they depend on, for one process. The same step and hash give the same
/// object, made once whatever the number of threads that ask. Nothing is ever out of date, so there is nothing to invalidate;
/// <see cref="EndRun"/> forgets what is no longer used.
/// </summary>
internal sealed class ContentCache
{
    private readonly ConcurrentDictionary<(string Step, ContentHash Key), Entry> _entries = [];
    private int _run;

    /// <summary>Number of results kept.</summary>
    public int Count => _entries.Count;

    /// <summary>The result of a step on a content; made by <paramref name="make"/> when it is not known.</summary>
    /// <param name="step">Names the function and so the type, for example <c>lesson</c>.</param>
    /// <param name="key">Of all that <paramref name="make"/> reads.</param>
    /// <param name="make">Depends on nothing but what the key was made of.</param>
    public T GetOrAdd<T>(string step, ContentHash key, Func<T> make)
    {
        var entry = _entries.GetOrAdd((step, key), static (_, make) => new Entry(new Lazy<object?>(() => make())), make);
        entry.LastRun = _run;
        return (T)entry.Result.Value!;
    }

    /// <summary>The same for a function that also has findings: they are reported each time the result is asked for.</summary>
    public T GetOrAdd<T>(string step, ContentHash key, DiagnosticBag bag, Func<DiagnosticBag, T> make)
    {
        var (value, findings) = GetOrAdd(step, key, () =>
        {
            var own = new DiagnosticBag();
            var made = make(own);
            return (made, own.Sorted());
        });
        foreach (var finding in findings) bag.Add(finding);
        return value;
    }

    /// <summary>Ends a run over all courses: what neither this run nor the one before has asked for is forgotten.</summary>
    public void EndRun()
    {
        foreach (var (key, entry) in _entries)
            if (entry.LastRun < _run - 1) _entries.TryRemove(key, out _);
        _run++;
    }

    private sealed class Entry(Lazy<object?> result)
    {
        public Lazy<object?> Result { get; } = result;

        public int LastRun { get; set; }
    }
}
