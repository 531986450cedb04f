using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>A rule about a course in two languages.</summary>
internal abstract class TranslationCheck : Rule
{
    /// <param name="source">The English course when there is one, otherwise the first by language tag.</param>
    /// <param name="translation">The same course in another language: findings are placed here.</param>
    public abstract void Check(Course source, Course translation, DiagnosticBag bag);
}
