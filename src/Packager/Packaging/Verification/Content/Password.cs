using System.Text.RegularExpressions;
using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>What looks like a password.</summary>
internal sealed partial class Password : ContentCheck
{
    public override string Code => "CP0781";

    public override Severity Severity => Severity.Warning;

    public override string Title => "What looks like a password";

    public override string What => "Scripts and settings in a package hold no passwords or secrets in plain text.";

    public override string Why => "Everybody who opens the course can read it, and use it.";

    public override string Bad => "var lrsPassword = \"kX9!vQ2z7Lp0\";";

    public override string Good => "The LMS gives the course what it needs at launch.";

    private const double LeastBits = 2.8;

    public override IEnumerable<Finding> Check(ContentFile file, Package package) =>
        from match in file.IsCode ? Pattern().Matches(file.Text) : Enumerable.Empty<Match>()
        let value = match.Groups["value"].Value
        where Entropy(value) >= LeastBits && value.Any(char.IsAsciiDigit) && value.Any(char.IsAsciiLetter)
        select new Finding(file.At(match.Index, match.Groups["name"].Length), $"{match.Groups["name"].Value} seems to hold a password", "If it is one, take it out of the package and change it.");

    /// <summary>Bits of surprise in each character: words and placeholders have fewer than what a generator makes.</summary>
    private static double Entropy(string text) =>
        text.GroupBy(c => c).Select(g => (double)g.Count() / text.Length).Sum(share => -share * Math.Log2(share));

    [GeneratedRegex(@"\b(?<name>(?>[A-Za-z_]{0,30}?(?:password|passwd|secret|api_?key|auth_?token|access_?token))[A-Za-z_]{0,10})[""']?\s{0,8}[:=]\s{0,8}[""'](?<value>[^\s""'<>{}$]{10,100})[""']", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
