namespace CoursePackager.Lrs.Storage.Tests;

/// <summary>A folder of its own for one test, deleted afterwards.</summary>
internal sealed class TemporaryFolder
{
    public string Path { get; } = Directory.CreateTempSubdirectory("lrs-storage-").FullName;

    public void Delete() => Directory.Delete(Path, recursive: true);
}
