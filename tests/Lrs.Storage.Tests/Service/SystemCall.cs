namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>A system call as strace saw it.</summary>
/// <param name="Entry">Place in the order of all beginnings and ends, at which it began.</param>
/// <param name="Exit">Place at which it ended; the same as <paramref name="Entry"/> when nothing happened between.</param>
/// <param name="Text">Name, arguments with paths of descriptors, result.</param>
internal sealed record SystemCall(int Entry, int Exit, string Text)
{
    public bool Is(params string[] names) => names.Any(name => Text.StartsWith(name + "(", StringComparison.Ordinal));

    public bool Has(string part) => Text.Contains(part, StringComparison.Ordinal);

    /// <summary>Whether it came back before the other began.</summary>
    public bool IsBefore(SystemCall other) => Exit < other.Entry;
}
