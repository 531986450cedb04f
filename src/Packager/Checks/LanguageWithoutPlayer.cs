using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>No player texts in this language.</summary>
internal sealed class LanguageWithoutPlayer : CourseCheck
{
    public override string Code => "CP0121";

    public override Severity Severity => Severity.Warning;

    public override string Title => "No player texts in this language";

    public override string What => "The buttons and messages of the player exist in English and Russian.";

    public override string Why => "In a course in another language they appear in English.";

    public override string Bad => "language: fr";

    public override string Good => "language: en";

    private static readonly string[] Translated = ["en", "ru"];

    public override void Check(Course course, DiagnosticBag bag)
    {
        var language = course.Language.Split('-')[0];
        if (language.Length > 0 && !Translated.Contains(language, StringComparer.Ordinal)
            && Reading.LanguageTag.IsKnown(course.Language))
            bag.Report(
                this, course.Span,
                $"The player has no texts in '{course.Language}'; its buttons and messages will be English.");
    }
}
