using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Cmi5;

/// <summary>Two texts in one language.</summary>
internal sealed class LanguageTwice : PackageCheck
{
    public override string Code => "CP0758";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Two texts in one language";

    public override string What => "Every language of a title, description or name occurs once.";

    public override string Why => "The LMS shows either.";

    public override string Bad => "<langstring lang=\"en\">One</langstring><langstring lang=\"en\">Two</langstring>";

    public override string Good => "<langstring lang=\"en\">One</langstring><langstring lang=\"ru\">Один</langstring>";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Cmi5 is not { } file) yield break;
        foreach (var text in file.Root.Descendants().Where(e => e.Elements(Cmi5Structure.Ns + "langstring").Any()))
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var part in text.Elements(Cmi5Structure.Ns + "langstring").Where(part => !seen.Add((string?)part.Attribute("lang") ?? "")))
                yield return new Finding(file.At(part), $"{text.Name.LocalName} has a text in the language '{(string?)part.Attribute("lang")}' already");
        }
    }
}
