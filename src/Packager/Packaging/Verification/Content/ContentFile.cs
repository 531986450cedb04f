using System.Text;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Zip;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>A text file of a package. What is found in it is worked out when first asked for.</summary>
internal sealed class ContentFile
{
    private static readonly HashSet<string> Extensions = new(StringComparer.Ordinal)
    {
        "html", "htm", "xhtml", "css", "js", "mjs", "json", "xml", "txt", "md", "svg", "vtt", "srt", "csv", "yaml", "yml", "ini", "env", "conf",
        "config", "properties", "php", "ts", "map", "pem", "key", "sh", "bat", "sql",
    };

    // Dollar signs stand around words that an LMS replaces, such as $IMS-CC-FILEBASE$.
    private static readonly string[] TemplateMarks = ["$", "%24", "{{", "<%", "{%", "[[", "'+", "\"+", "' +"];

    private readonly Lazy<SourceFile> _source;
    private readonly Lazy<IReadOnlyList<HtmlTag>> _tags;
    private readonly Lazy<IReadOnlyList<Reference>> _references;
    private readonly Lazy<string?> _baseFolder;

    public ContentFile(Package package, ZipItem item, byte[] bytes)
    {
        (Name, Extension, Text) = (item.Name, item.Extension, Decode(bytes));
        _source = new(() => new SourceFile(package.Shown(Name), Text));
        _tags = new(() => IsHtml ? HtmlScanner.Tags(Text) : []);
        _references = new(FindReferences);
        _baseFolder = new(FindBaseFolder);
    }

    public string Name { get; }

    public string Extension { get; }

    public string Text { get; }

    public bool IsHtml => Extension is "html" or "htm" or "xhtml";

    /// <summary>Whether it is a script or settings, rather than text to read.</summary>
    public bool IsCode => IsHtml || Extension is not ("txt" or "md" or "svg" or "vtt" or "srt" or "csv" or "css");

    /// <summary>Start tags of a page, in order.</summary>
    public IReadOnlyList<HtmlTag> Tags => _tags.Value;

    /// <summary>Addresses in a page or style sheet, in order; those that a template or script fills in are left out.</summary>
    public IReadOnlyList<Reference> References => _references.Value;

    /// <summary>Folder that relative addresses start from; null when the page moves it to another host.</summary>
    public string? BaseFolder => _baseFolder.Value;

    /// <summary>Whether an entry is text by its name, and small enough to look into.</summary>
    public static bool IsText(ZipItem item) => Extensions.Contains(item.Extension);

    public static bool IsRelative(string url) => !EntryPaths.IsAbsolute(url);

    public SourceSpan At(int offset, int length) => new(_source.Value, offset, length);

    public SourceSpan At(Reference reference) => At(reference.Offset, reference.Length);

    private string? FindBaseFolder()
    {
        var folder = EntryPaths.Folder(Name);
        if (Tags.FirstOrDefault(t => t.Name == "base")?.Value("href") is not { Length: > 0 } given) return folder;
        if (EntryPaths.IsAbsolute(given)) return null;
        return given.EndsWith('/') ? EntryPaths.Resolve(folder, given)?.TrimEnd('/') ?? folder : EntryPaths.Folder($"{folder}/{given}");
    }

    private List<Reference> FindReferences()
    {
        var all = IsHtml ? HtmlReferences.Of(Text, Tags) : Extension == "css" ? CssReferences.Of(Text, 0) : [];
        return [.. all.Where(r => r.Url.Length > 0 && !TemplateMarks.Any(mark => r.Url.Contains(mark, StringComparison.Ordinal)))];
    }

    private static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes, writable: false), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
