using System.Runtime.ExceptionServices;
using CoursePackager.Packager.Caching;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Packaging.Verification;
using CoursePackager.Packager.Packaging.Verification.Content;
using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Rendering.State;
using CoursePackager.Packager.Targets;

namespace CoursePackager.Packager.Packaging;

/// <summary>Courses that passed their checks → verified packages in memory.</summary>
internal static class CourseBuilder
{
    private static readonly HashSet<string> AuthorsOwn = new(StringComparer.Ordinal) { new Secret().Code, new Password().Code };

    /// <summary>One package for each course and target, in this order. With errors in the bag afterwards, none of them may be written.</summary>
    /// <param name="courses">Each in the languages that share a package, the one to launch first; usually one.</param>
    /// <param name="isSplit">Modules are launched one by one, by the targets that can.</param>
    /// <param name="jobs">How many packages are made at the same time, 1 or more.</param>
    /// <param name="onBuilt">Called after each package, from any thread.</param>
    public static IReadOnlyList<BuiltPackage> Build(
        IReadOnlyList<IReadOnlyList<Course>> courses, IReadOnlyList<IPackageTarget> targets, bool isSplit, int jobs, DiagnosticBag bag,
        Action? onBuilt = null)
    {
        var cache = new ContentCache(); // the pages are the same for all targets
        var known = courses.SelectMany(editions => editions).ToLookup(course => course.Id, StringComparer.Ordinal);
        var work = courses.SelectMany(editions => targets.Select(target => (editions, target))).ToList();
        var results = new (BuiltPackage Package, DiagnosticBag Bag)[work.Count];
        RunParallel(work.Count, jobs, i =>
        {
            var (editions, target) = work[i];
            var own = new DiagnosticBag();
            results[i] = (Build(editions, [.. known[editions[0].Id]], target, isSplit, cache, own), own);
            onBuilt?.Invoke();
        });
        foreach (var finding in results.SelectMany(r => r.Bag.Sorted())) bag.Add(finding);
        return [.. results.Select(r => r.Package)];
    }

    /// <summary>An error comes out as it was thrown, as if there were one job.</summary>
    private static void RunParallel(int count, int jobs, Action<int> run)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, run);
        }
        catch (AggregateException fault)
        {
            ExceptionDispatchInfo.Throw(fault.InnerExceptions[0]);
        }
    }

    private static BuiltPackage Build(
        IReadOnlyList<Course> editions, IReadOnlyList<Course> translations, IPackageTarget target, bool isSplit, ContentCache cache, DiagnosticBag bag)
    {
        var course = editions[0];
        var rendered = (editions.Count > 1
            ? EditionsRenderer.Render(editions, target.PlayerBundle!, cache)
            : CourseRenderer.Render(course, target.PlayerBundle, isSplit && target.CanSplit, cache)) with { Translations = translations };
        var budget = rendered.Units.Select(unit => StateBudget.Of(unit.Course)).MaxBy(b => b.MaximumCharacters)!;
        StateCheck.Run(course, target, budget, bag);
        var name = $"{course.Id}.{string.Join('-', editions.Select(e => e.Language))}.{target.Id}.zip";
        var zip = DeterministicZip.Write(target.Emit(rendered, bag));
        if (!bag.HasErrors) Verify(name, zip, bag);
        return new BuiltPackage(name, zip, budget.MaximumCharacters, target.StateLimit);
    }

    /// <summary>The sources were right, so a fault in the package is ours and must never reach an LMS. Only what an author can write into a
    /// page is the author's to mend.</summary>
    private static void Verify(string name, byte[] zip, DiagnosticBag bag)
    {
        var found = new DiagnosticBag();
        PackageVerifier.Verify(zip, name, found);
        var findings = found.Sorted().Where(d => d.Severity != Severity.Info).ToLookup(d => AuthorsOwn.Contains(d.Code));
        foreach (var finding in findings[true]) bag.Add(finding);
        if (findings[false].Any())
            throw new InvalidOperationException($"{name} came out wrong and was not written:\n  {string.Join("\n  ", findings[false].Select(Describe))}");
    }

    private static string Describe(Diagnostic finding) => $"{finding.Span?.File.Path}: {finding.Message} ({finding.Code})";
}
