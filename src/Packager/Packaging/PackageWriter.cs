namespace CoursePackager.Packager.Packaging;

/// <summary>Writes packages into a folder. A package appears whole or not at all.</summary>
internal sealed class PackageWriter(string folder, string workingDirectory)
{
    /// <summary>Writes or replaces one package.</summary>
    /// <returns>The path as shown to people.</returns>
    /// <exception cref="IOException">The folder cannot be made or written to; the message names it.</exception>
    public string Write(BuiltPackage package)
    {
        var target = Path.Combine(Path.GetFullPath(folder, workingDirectory), package.FileName);
        var temporary = target + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(temporary, package.Zip);
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"Cannot write {package.FileName} into '{folder}': {fault.Message}", fault);
        }

        return Path.Combine(folder, package.FileName).Replace('\\', '/');
    }
}
