using System.Text;
using CoursePackager.Packager.Commands;

namespace CoursePackager.Packager.Translations.Records;

/// <summary>Writes course files whole or not at all.</summary>
internal static class RecordFile
{
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string courseFolder, TranslationRecord record) =>
        Write(Path.Join(courseFolder, TranslationRecord.FileName), Encoding.UTF8.GetBytes(record.ToText()));

    /// <summary>Writes beside the file and moves it over, so that a full disk leaves the old one.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string path, byte[] content)
    {
        var partial = path + ".partial";
        try
        {
            if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content)) return;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(partial, content);
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(partial);
            throw new UsageException($"'{path}' cannot be written: {e.Message}");
        }
    }
}
