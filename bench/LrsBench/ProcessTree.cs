using System.Globalization;

namespace CoursePackager.Bench.LrsBench;

/// <summary>CPU time and memory of some processes and all their children, from Linux's /proc.</summary>
internal sealed class ProcessTree(IReadOnlyCollection<int> roots)
{
    private const int ParentField = 1;
    private const int UserTimeField = 11;
    private const double TicksPerSecond = 100;

    /// <summary>CPU seconds used so far, children that have ended included.</summary>
    public double CpuSeconds() => Members().Sum(pid =>
    {
        var fields = Fields(pid);
        if (fields is null) return 0;
        var last = roots.Contains(pid) ? UserTimeField + 4 : UserTimeField + 2;
        return fields[UserTimeField..last].Sum(f => double.Parse(f, CultureInfo.InvariantCulture)) / TicksPerSecond;
    });

    /// <summary>Proportional memory in MB: pages that processes share count once.</summary>
    public double MemoryMb() => Members().Sum(pid =>
    {
        try
        {
            var line = File.ReadLines($"/proc/{pid}/smaps_rollup").FirstOrDefault(l => l.StartsWith("Pss:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0; // the process has just ended
        }
    });

    private HashSet<int> Members()
    {
        var children = Directory.EnumerateDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var pid) ? pid : 0)
            .Where(pid => pid > 0)
            .Select(pid => (Pid: pid, Fields: Fields(pid)))
            .Where(p => p.Fields is not null)
            .ToLookup(p => int.Parse(p.Fields![ParentField], CultureInfo.InvariantCulture), p => p.Pid);
        var members = new HashSet<int>();
        var open = new Queue<int>(roots);
        while (open.TryDequeue(out var pid))
            if (members.Add(pid))
                foreach (var child in children[pid]) open.Enqueue(child);
        return members;
    }

    /// <summary>The fields of /proc/PID/stat after the name, which may hold spaces.</summary>
    private static string[]? Fields(int pid)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
