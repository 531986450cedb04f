namespace CoursePackager.Lrs.Storage.LiteDb.Files;

/// <summary>What the embedded store asks of a file system. A seam: tests count flushes and let writes fail through it.</summary>
internal interface IFileSystem
{
    /// <summary>Creates the folder and its parents; does nothing when it is there.</summary>
    void CreateFolder(string path);

    /// <summary>Full paths of the files of a folder whose names match, sorted by name; none when there is no folder.</summary>
    IReadOnlyList<string> List(string folder, string pattern);

    bool Exists(string path);

    /// <summary>Opens for reading and writing, creating the file when it is missing.</summary>
    IStoreFile Open(string path);

    /// <summary>Deletes a file; does nothing when it is missing.</summary>
    void Delete(string path);

    /// <summary>Renames within one file system, replacing the target in one step.</summary>
    void Move(string from, string to);

    /// <summary>Makes creations, renames and deletions in the folder survive a power cut.</summary>
    void FlushFolder(string path);
}
