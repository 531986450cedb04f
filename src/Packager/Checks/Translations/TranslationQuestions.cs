using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Translations;

/// <summary>Translations with different questions.</summary>
internal sealed class TranslationQuestions : TranslationCheck
{
    public override string Code => "CP0403";

    public override Severity Severity => Severity.Error;

    public override string Title => "Translations with different questions";

    public override string What => "A quiz has the same questions, with the same ids in the same order, in every language.";

    public override string Why => "Answers are stored by question id; scores of two languages could not be compared.";

    public override string Bad => "{#q-god} in the Russian quiz";

    public override string Good => "{#q-year} in both";

    public override void Check(Course source, Course translation, DiagnosticBag bag)
    {
        foreach (var (wanted, found) in Pairs.Assessments(source, translation))
        {
            foreach (var missing in wanted.Questions.ExceptBy(found.Questions.Select(q => q.Id), q => q.Id))
                bag.Report(
                    this, found.Span, $"The question '{missing.Id}' of the {source.Language} course is missing.",
                    "Translate it, under the same id.");
            foreach (var extra in found.Questions.ExceptBy(wanted.Questions.Select(q => q.Id), q => q.Id))
                bag.Report(
                    this, extra.Span, $"The question '{extra.Id}' is not in the {source.Language} course.",
                    "Use the id of the question that this one translates.");
            var order = found.Questions.Select(q => q.Id).Order().SequenceEqual(wanted.Questions.Select(q => q.Id).Order());
            if (order && wanted.Questions.Zip(found.Questions)
                .FirstOrDefault(p => p.First.Id != p.Second.Id) is { Second: { } moved, First: var first })
                bag.Report(
                    this, moved.Span,
                    $"The question '{moved.Id}' stands where the {source.Language} course has '{first.Id}'.",
                    "Use the same order.");
        }
    }
}
