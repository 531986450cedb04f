using System.Text.RegularExpressions;
using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Xml;

/// <summary>Numeric character references in the manifest.</summary>
internal sealed partial class NumericCharacterReference : PackageCheck
{
    public override string Code => "CP0726";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Numeric character references in the manifest";

    public override string What => "Letters in imsmanifest.xml are written as they are, in UTF-8.";

    public override string Why => "Moodle shows the reference itself to learners: it does not decode numeric ones.";

    public override string Bad => "<title>Caf&#233;</title>";

    public override string Good => "<title>Café</title>";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { IsScorm: true } manifest) return [];
        return Reference().Matches(manifest.File.File.Text)
            .Select(match => new Finding(new SourceSpan(manifest.File.File, match.Index, match.Length), $"Moodle shows {match.Value} as it stands", "Write the letter itself, in UTF-8."));
    }

    // Those of ASCII signs, such as line ends in attributes, are nobody's letters.
    [GeneratedRegex("&#(?:x0*(?:[1-9a-f][0-9a-f]{2,5}|[89a-f][0-9a-f])|0*(?:1(?:2[89]|[3-9][0-9])|[2-9][0-9]{2}|[1-9][0-9]{3,6}));", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
