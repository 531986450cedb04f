using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.State;
using CoursePackager.Packager.Targets;

namespace CoursePackager.Packager.Packaging;

/// <summary>Proves that a learner's saved state fits the target, before anybody learns.</summary>
internal static class StateCheck
{
    private const int ContributorsNamed = 3;
    private const int BitsPerCharacter = 6;

    public static void Run(Course course, IPackageTarget target, StateBudget budget, DiagnosticBag bag)
    {
        if (target.StateLimit is not { } limit || budget.MaximumCharacters <= limit) return;
        var biggest = budget.Contributors.Take(ContributorsNamed)
            .Select(c => $"{c.What} ({(c.Bits + BitsPerCharacter - 1) / BitsPerCharacter})");
        bag.Report<StateTooLarge>(
            course.Span,
            $"saved state may take {budget.MaximumCharacters} characters; {target.Id} keeps {limit}",
            $"Biggest parts, in characters: {string.Join(", ", biggest)}. Split the course, or use fewer short-answer questions.");
    }
}
