using System.Text;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Packaging.Verification;
using CoursePackager.Packager.Packaging.Verification.Zip;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Updates;

/// <summary>A package that is with learners now. The zip is hostile: it is read as 'coursepack verify' reads it, with the same
/// limits.</summary>
/// <param name="Items">Identifiers of the manifest's items, which Moodle keeps tracks by; empty for packages without one.</param>
internal sealed record OldPackage(CourseSnapshot Course, IReadOnlyList<string> Items)
{
    /// <summary>Reads a package; null when it is none of ours (reported).</summary>
    /// <param name="shown">The name as the user gave it.</param>
    public static OldPackage? Read(string path, string shown, DiagnosticBag bag)
    {
        using var zip = File.OpenRead(path);
        try
        {
            var entries = ZipDirectory.Read(zip);
            var unread = new Findings(new DiagnosticBag()); // faults of form are for 'coursepack verify' to tell
            if (new ZipBomb().Check(new Package(shown, zip, entries, unread, readManifests: false)).Any())
                return Refuse(shown, "unpacks to far more than it should", bag);
            var package = new Package(shown, zip, entries, unread, readManifests: true);
            if (CourseSnapshot.Read(name => Text(package, name)) is not { } course)
                return Refuse(shown, "has no course.json of coursepack", bag);
            return new OldPackage(course, Identifiers(package));
        }
        catch (ZipFormatException fault)
        {
            return Refuse(shown, fault.Message, bag);
        }
    }

    private static string? Text(Package package, string name) => package.Read(name) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private static IReadOnlyList<string> Identifiers(Package package) =>
        [.. (package.Manifest?.Items ?? []).Select(item => item.Attribute("identifier")?.Value.Trim()).OfType<string>()];

    private static OldPackage? Refuse(string shown, string why, DiagnosticBag bag)
    {
        var place = new SourceSpan(new SourceFile(shown, ""), 0, 1);
        bag.Report<NotOurPackage>(place, $"'{shown}' {why}.", "Name the package that learners have now, as 'coursepack build' wrote it.");
        return null;
    }
}
