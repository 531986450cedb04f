using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Translations;

/// <summary>Translations with different IRIs.</summary>
internal sealed class TranslationIri : TranslationCheck
{
    public override string Code => "CP0401";

    public override Severity Severity => Severity.Error;

    public override string Title => "Translations with different IRIs";

    public override string What => "A course has the same iri in every language.";

    public override string Why =>
        "A learner who changes the language would start from zero, and reports would count two courses.";

    public override string Bad => "iri: https://example.org/courses/migration-ru";

    public override string Good => "iri: https://example.org/courses/migration";

    public override void Check(Course source, Course translation, DiagnosticBag bag)
    {
        if (source.Iri != translation.Iri)
            bag.Report(
                this, translation.Span, $"The iri is '{translation.Iri}', but '{source.Iri}' in {source.Language}.",
                "Use the same iri.");
    }
}
