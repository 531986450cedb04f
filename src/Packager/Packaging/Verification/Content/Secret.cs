using System.Text.RegularExpressions;
using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>A key or token in the package.</summary>
internal sealed partial class Secret : ContentCheck
{
    public override string Code => "CP0780";

    public override Severity Severity => Severity.Error;

    public override string Title => "A key or token in the package";

    public override string What => "No file of a package has a private key, an access key or a token in it.";

    public override string Why => "Everybody who opens the course can read it, and use it.";

    public override string Bad => "const auth = \"Basic …\"; or an AWS key in config.js";

    public override string Good => "The LMS gives the course what it needs at launch.";

    public override IEnumerable<Finding> Check(ContentFile file, Package package) =>
        from match in Pattern().Matches(file.Text)
        let found = match.Groups.Values.Skip(1).First(g => g.Success)
        select new Finding(file.At(found.Index, Math.Min(found.Length, 12)), $"looks like {Kind(found.Name)}", "Take it out of the package and make it invalid where it was issued: it was readable for everybody who has the file.");

    private static string Kind(string name) => name switch
    {
        "pem" => "a private key",
        "aws" => "an access key of Amazon",
        "github" => "a token of GitHub",
        "gitlab" => "a token of GitLab",
        "google" => "an API key of Google",
        "slack" => "a token of Slack",
        "stripe" => "a secret key of Stripe",
        "jwt" => "a signed token (JWT)",
        _ => "the name and password of an account, in Base64",
    };

    [GeneratedRegex(@"(?<pem>-----BEGIN (?:RSA |EC |OPENSSH |DSA |ENCRYPTED )?PRIVATE KEY-----)|\b(?<aws>(?:AKIA|ASIA)[A-Z2-7]{16})\b|\b(?<github>gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60})|\b(?<gitlab>glpat-[A-Za-z0-9_-]{20})|\b(?<google>AIza[A-Za-z0-9_-]{35})|\b(?<slack>xox[abprs]-[0-9]{8,14}-[A-Za-z0-9-]{10,60})|\b(?<stripe>[sr]k_live_[A-Za-z0-9]{24})|\b(?<jwt>eyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{20,700})|[""'](?<basic>Basic [A-Za-z0-9+/]{16,200}={0,2})[""']", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
