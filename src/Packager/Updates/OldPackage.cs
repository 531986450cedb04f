using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Updates;

/// <summary>A package that is with learners now. The zip is hostile: only the few files needed are unpacked, each up to a
/// limit.</summary>
/// <param name="Items">Identifiers of the manifest's items, which Moodle keeps tracks by; empty for packages without one.</param>
internal sealed partial record OldPackage(CourseSnapshot Course, IReadOnlyList<string> Items)
{
    private const int MostEntries = 20_000;
    private const int LargestEntry = 16 * 1024 * 1024;

    /// <summary>Reads a package; null when it is none of ours (reported).</summary>
    /// <param name="shown">The name as the user gave it.</param>
    public static OldPackage? Read(string path, string shown, DiagnosticBag bag)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (zip.Entries.Count > MostEntries) return Refuse(shown, $"has more than {MostEntries} files", bag);
            if (CourseSnapshot.Read(name => Text(zip, name)) is not { } course)
                return Refuse(shown, "has no course.json of coursepack", bag);
            var manifest = Text(zip, "imsmanifest.xml") ?? "";
            return new OldPackage(course, [.. Item().Matches(manifest).Select(m => m.Groups["id"].Value)]);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return Refuse(shown, "is not a zip file that can be read", bag);
        }
    }

    private static OldPackage? Refuse(string shown, string why, DiagnosticBag bag)
    {
        var place = new SourceSpan(new SourceFile(shown, ""), 0, 1);
        bag.Report<NotOurPackage>(place, $"'{shown}' {why}.", "Name the package that learners have now, as 'coursepack build' wrote it.");
        return null;
    }

    private static string? Text(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry) return null;
        using var stream = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            if (content.Length + count > LargestEntry) throw new InvalidDataException(name);
            content.Write(buffer, 0, count);
        }

        return Encoding.UTF8.GetString(content.ToArray());
    }

    [GeneratedRegex("""<item\b[^>]{0,2000}?\bidentifier="(?<id>[^"]{1,300})""", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
