using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Translations;

/// <summary>Translations with different glossary terms.</summary>
internal sealed class TranslationTerms : TranslationCheck
{
    public override string Code => "CP0407";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Translations with different glossary terms";

    public override string What => "The glossary has the same term ids in every language.";

    public override string Why => "A learner who changes the language would miss a definition.";

    public override string Bad => "id: decent-work only in the English glossary";

    public override string Good => "id: decent-work in both";

    public override void Check(Course source, Course translation, DiagnosticBag bag)
    {
        foreach (var missing in source.Glossary.ExceptBy(translation.Glossary.Select(t => t.Id), t => t.Id))
            bag.Report(
                this, translation.Glossary.Count > 0 ? translation.Glossary[0].Span : translation.Span,
                $"The term '{missing.Id}' of the {source.Language} glossary is missing.", "Translate it, under the same id.");
        foreach (var extra in translation.Glossary.ExceptBy(source.Glossary.Select(t => t.Id), t => t.Id))
            bag.Report(
                this, extra.Span, $"The term '{extra.Id}' is not in the {source.Language} glossary.",
                "Use the same ids in both.");
    }
}
