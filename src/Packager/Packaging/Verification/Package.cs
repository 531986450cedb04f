using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;
using CoursePackager.Packager.Packaging.Verification.Xml;
using CoursePackager.Packager.Packaging.Verification.Zip;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Packaging.Verification;

/// <summary>A package being verified: its entries, and its manifests parsed. Other content is read when a check asks for it.</summary>
internal sealed class Package
{
    private readonly Dictionary<string, ZipItem> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byAnyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<string[]> _sorted;
    private readonly ZipContent _content;
    private readonly Findings _findings;

    public Package(string path, Stream zip, IReadOnlyList<ZipItem> items, Findings findings, bool readManifests)
    {
        (Path, Items, _content, _findings) = (path, items, new ZipContent(zip), findings);
        foreach (var item in items)
        {
            _byName.TryAdd(item.Name, item);
            _byAnyCase.TryAdd(item.Name, item.Name);
        }

        _sorted = new(() => [.. _byName.Keys.Order(StringComparer.Ordinal)]);
        if (!readManifests) return;
        Manifest = ReadXml("imsmanifest.xml") is { } manifest ? new ImsManifest(manifest) : null;
        Cmi5 = ReadXml("cmi5.xml");
        Tincan = ReadXml("tincan.xml");
    }

    /// <summary>The zip, as shown to people.</summary>
    public string Path { get; }

    /// <summary>Entries in the zip's order, duplicates included.</summary>
    public IReadOnlyList<ZipItem> Items { get; }

    /// <summary>imsmanifest.xml; null when there is none, or it cannot be read.</summary>
    public ImsManifest? Manifest { get; }

    /// <summary>cmi5.xml, under the same conditions.</summary>
    public XmlFile? Cmi5 { get; }

    /// <summary>tincan.xml, under the same conditions.</summary>
    public XmlFile? Tincan { get; }

    /// <summary>The package as a whole.</summary>
    public SourceSpan Whole => new(new SourceFile(Path), 0, 0);

    /// <summary>Whether a manifest of any kind lies in the root, readable or not.</summary>
    public bool HasManifest => Has("imsmanifest.xml") || Has("cmi5.xml") || Has("tincan.xml");

    public bool Has(string name) => _byName.ContainsKey(name);

    public bool HasFolder(string name)
    {
        var folder = name.TrimEnd('/');
        if (folder.Length == 0) return true;
        var start = folder + "/";
        var index = Array.BinarySearch(_sorted.Value, start, StringComparer.Ordinal);
        if (index < 0) index = ~index;
        return index < _sorted.Value.Length && _sorted.Value[index].StartsWith(start, StringComparison.Ordinal);
    }

    public ZipItem? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The entry as a whole.</summary>
    public SourceSpan At(string name) => new(new SourceFile(Shown(name)), 0, 0);

    /// <summary>Path of an entry as shown to people.</summary>
    public string Shown(string name) => $"{Path}!/{name}";

    /// <summary>The entry that a relative reference names: as it stands, or with its percent signs decoded.</summary>
    public ZipItem? Resolve(string folder, string url)
    {
        if (EntryPaths.Resolve(folder, url) is not { } path) return null;
        return Find(path) ?? (path.Contains('%', StringComparison.Ordinal) && EntryPaths.Resolve(folder, Uri.UnescapeDataString(url.Split('?', '#')[0])) is { } decoded ? Find(decoded) : null);
    }

    /// <summary>What to say to somebody who refers to an entry that is not there.</summary>
    public string? Suggest(string folder, string url)
    {
        if (url.Contains('\\', StringComparison.Ordinal)) return "Write folders with forward slashes.";
        if (url.StartsWith('/')) return "Write it relative to the package, without the slash in front.";
        var path = EntryPaths.Resolve(folder, Uri.UnescapeDataString(url));
        return path is not null && _byAnyCase.TryGetValue(path, out var near)
            ? $"There is '{near}'; most servers tell capitals from small letters." : null;
    }

    /// <summary>The content of an entry that is small enough to be text; null when there is none or it is damaged, which is found elsewhere.</summary>
    public byte[]? Read(string name)
    {
        if (Find(name) is not { IsReadable: true, Size: <= ZipLimits.TextBytes } item) return null;
        try
        {
            return _content.Read(item, keep: true);
        }
        catch (ZipFormatException)
        {
            return null;
        }
    }

    /// <summary>An XML entry; null when there is none or it cannot be read. Faults of form are among the findings.</summary>
    public XmlFile? ReadXml(string name) => Read(name) is { } bytes ? XmlLoader.Load(Shown(name), bytes, _findings) : null;

    /// <summary>Reads an entry to its end and so checks it.</summary>
    /// <exception cref="ZipFormatException">It is damaged.</exception>
    public byte[]? Unpack(ZipItem item, bool keep) => _content.Read(item, keep);

    /// <summary>Where an entry's data begins.</summary>
    /// <exception cref="ZipFormatException">It is damaged.</exception>
    public long DataStart(ZipItem item) => _content.DataStart(item);
}
