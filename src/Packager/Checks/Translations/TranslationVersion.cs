using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Translations;

/// <summary>Translations with different versions.</summary>
internal sealed class TranslationVersion : TranslationCheck
{
    public override string Code => "CP0409";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Translations with different versions";

    public override string What => "The version of a course is the same in every language.";

    public override string Why => "A lower version is a translation that was not brought up to date.";

    public override string Bad => "version: 1.1.0 in English, version: 1.0.0 in Russian";

    public override string Good => "version: 1.1.0 in both";

    public override void Check(Course source, Course translation, DiagnosticBag bag)
    {
        if (source.Version != translation.Version)
            bag.Report(
                this, translation.Span, $"The version is '{translation.Version}', but '{source.Version}' in {source.Language}.",
                "Bring the translation up to date, then use the same version.");
    }
}
