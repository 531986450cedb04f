using System.Text.Unicode;
using CoursePackager.Packager.Caching;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;

namespace CoursePackager.Packager.Sources;

/// <summary>
/// The files of one course. The only reader of course files: it checks size, encoding, exact spelling of names, and that nothing
/// outside the folder is read. Every failure is reported once, at the place that named the file.
/// </summary>
internal sealed class CourseFolder
{
    private readonly string _root;
    private readonly string _displayRoot;
    private readonly ContentCache? _cache;
    private readonly FileMemory? _memory;
    private readonly Dictionary<string, string[]> _listings = new(StringComparer.Ordinal);

    /// <param name="folder">The folder that holds course.yaml; may itself be reached through links.</param>
    /// <param name="workingDirectory">Folder that shown paths are relative to.</param>
    /// <param name="cache">Gives the same <see cref="SourceFile"/> for the same text; null for a new one each time.</param>
    /// <param name="memory">Spares reading files that have not changed; null to read each time.</param>
    public CourseFolder(string folder, string workingDirectory, ContentCache? cache = null, FileMemory? memory = null)
    {
        _cache = cache;
        _memory = memory;
        _root = Path.GetFullPath(folder, workingDirectory);
        var display = Path.GetRelativePath(workingDirectory, _root).Replace('\\', '/');
        _displayRoot = display == "." ? "" : display + "/";
    }

    /// <summary>The path of a file as shown to people.</summary>
    public string DisplayPath(string relativePath) => _displayRoot + relativePath;

    /// <summary>Reads a UTF-8 text file; reports and returns null when that fails.</summary>
    /// <param name="relativePath">Path inside the course, see <see cref="CoursePath"/>.</param>
    /// <param name="namedAt">The place that names the file; null for course.yaml itself.</param>
    public SourceFile? ReadText(string relativePath, SourceSpan? namedAt, DiagnosticBag bag)
    {
        var bytes = Read<FileMissing, FileTooLarge>(relativePath, SourceLimits.TextFile, namedAt, bag);
        if (bytes is null) return null;
        return _cache is null
            ? Decode(relativePath, bytes, bag)
            : _cache.GetOrAdd(
                "text", ContentHash.Of(DisplayPath(relativePath), ContentHash.Of(bytes).ToString()), bag, own => Decode(relativePath, bytes, own));
    }

    /// <summary>Reads a media file; reports and returns null when that fails.</summary>
    public byte[]? ReadMedia(string relativePath, SourceSpan namedAt, DiagnosticBag bag) =>
        Read<MissingMedia, FileTooLarge>(relativePath, SourceLimits.MediaFile, namedAt, bag);

    /// <summary>Reads a video or sound recording; reports and returns null when that fails.</summary>
    public byte[]? ReadRecording(string relativePath, SourceSpan namedAt, DiagnosticBag bag) =>
        Read<MissingMedia, RecordingTooLarge>(relativePath, SourceLimits.Recording, namedAt, bag);

    /// <summary>Names of files in the folder of a file, in ordinal order.</summary>
    public IReadOnlyList<string> NamesBeside(string relativePath) =>
        Names(Path.GetDirectoryName(Path.Join(_root, relativePath)) ?? _root);

    /// <summary>Turns bytes into text with a line map; reports bytes that are not UTF-8 at their place.</summary>
    public SourceFile? Decode(string relativePath, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        var buffer = new char[bytes.Length];
        Utf8.ToUtf16(bytes, buffer, out var read, out var written, replaceInvalidSequences: false);
        if (read == bytes.Length)
            return WithoutControls(new SourceFile(DisplayPath(relativePath), new string(buffer, 0, written)), bag);

        var start = new SourceFile(DisplayPath(relativePath), new string(buffer, 0, written) + "\uFFFD");
        bag.Report<NotUtf8>(
            new SourceSpan(start, written, 1),
            $"Byte {read + 1} of the file (0x{bytes[read]:X2}) is not UTF-8.",
            "Save the file in the encoding UTF-8.");
        return null;
    }

    private static SourceFile? WithoutControls(SourceFile file, DiagnosticBag bag)
    {
        var at = ControlCharacters.IndexIn(file.Text);
        if (at < 0) return file;
        bag.Report<ControlCharacter>(
            new SourceSpan(file, at, 1), $"The file has a control character (U+{(int)file.Text[at]:X4}).", "Delete it.");
        return null;
    }

    /// <summary>All Markdown files of the course, as paths inside it, ordered; links and hidden folders are not
    /// entered.</summary>
    public IReadOnlyList<string> MarkdownFiles() => Files("*.md");

    /// <summary>All files whose name fits a pattern, as paths inside the course, ordered; links and hidden folders are not
    /// entered.</summary>
    public IReadOnlyList<string> Files(string pattern)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 8,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        return [.. Directory.EnumerateFiles(_root, pattern, options)
            .Select(f => Path.GetRelativePath(_root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    private byte[]? Read<TMissing, TTooLarge>(string relativePath, int limit, SourceSpan? namedAt, DiagnosticBag bag)
        where TMissing : Rule, new()
        where TTooLarge : Rule, new()
    {
        var full = Locate<TMissing>(relativePath, namedAt, bag);
        if (full is null) return null;
        try
        {
            var bytes = _memory is null ? FileMemory.ReadNow(full, limit, out var length) : _memory.Read(full, limit, out length);
            if (bytes is not null) return bytes;
            bag.Report<TTooLarge>(
                namedAt,
                $"'{relativePath}' has {length / 1024 / 1024.0:0.#} MB; at most {limit / 1024 / 1024} MB are allowed.",
                "Make the file smaller, for example by a lower resolution.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Report<TMissing>(namedAt, $"'{relativePath}' cannot be read: {e.Message}");
        }

        return null;
    }

    // Walks down name by name, so that links and wrong capitals are seen on every file system.
    private string? Locate<TMissing>(string relativePath, SourceSpan? namedAt, DiagnosticBag bag)
        where TMissing : Rule, new()
    {
        var current = _root;
        var segments = relativePath.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var name = segments[i];
            var names = Names(current);
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                ReportMissing<TMissing>(relativePath, name, names, namedAt, bag);
                return null;
            }

            current = Path.Join(current, name);
            if (File.GetAttributes(current).HasFlag(FileAttributes.ReparsePoint))
            {
                bag.Report<SymbolicLink>(
                    namedAt, $"'{relativePath}' goes through a symbolic link, '{name}'.",
                    "Put a copy of the file there instead.");
                return null;
            }
        }

        if (!Directory.Exists(current)) return current;
        bag.Report<TMissing>(namedAt, $"'{relativePath}' is a folder; a file is needed.");
        return null;
    }

    private static void ReportMissing<TMissing>(
        string relativePath, string name, string[] names, SourceSpan? namedAt, DiagnosticBag bag)
        where TMissing : Rule, new()
    {
        var otherCase = Array.Find(names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (otherCase is not null)
        {
            bag.Report<FileNameCase>(
                namedAt, $"'{name}' in '{relativePath}' is spelt '{otherCase}' on disk.",
                "Use the same capital and small letters.");
            return;
        }

        var near = Spelling.Nearest(name, names);
        bag.Report<TMissing>(
            namedAt, $"'{relativePath}' does not exist in the course folder.", near is null ? null : $"Did you mean '{near}'?");
    }

    private string[] Names(string folder)
    {
        if (_listings.TryGetValue(folder, out var names)) return names;
        names = Directory.Exists(folder)
            ? [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Select(e => e.Name).Order(StringComparer.Ordinal)]
            : [];
        return _listings[folder] = names;
    }
}
