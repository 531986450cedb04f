using CoursePackager.Lrs.Storage.LiteDb.Files;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb;

/// <summary>The real file system with an eye on flushes and a switch that makes writes fail.</summary>
internal sealed class FaultyFiles : IFileSystem
{
    private readonly PhysicalFileSystem real = PhysicalFileSystem.Instance;

    /// <summary>Error of a full disk, as .NET reports it on Linux.</summary>
    public static IOException Full => new("No space left on device", 28);

    /// <summary>Chooses the error for a write or flush of the file with this path; null lets it pass.</summary>
    public Func<string, Exception?> Fault { get; set; } = _ => null;

    /// <summary>Chooses the error for opening the file with this path; null lets it pass.</summary>
    public Func<string, Exception?> OpenFault { get; set; } = _ => null;

    /// <summary>Called before each flush of a journal segment.</summary>
    public Action OnJournalFlush { get; set; } = () => { };

    public void CreateFolder(string path) => real.CreateFolder(path);

    public IReadOnlyList<string> List(string folder, string pattern) => real.List(folder, pattern);

    public bool Exists(string path) => real.Exists(path);

    public IStoreFile Open(string path) => OpenFault(path) is { } error ? throw error : new FaultyFile(real.Open(path), path, this);

    public void Delete(string path) => real.Delete(path);

    public void Move(string from, string to) => real.Move(from, to);

    public void FlushFolder(string path) => real.FlushFolder(path);
}
