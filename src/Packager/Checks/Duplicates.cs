using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Checks;

/// <summary>Finds ids used twice.</summary>
internal static class Duplicates
{
    /// <summary>Reports every use of an id but the first. Empty ids are someone else's finding.</summary>
    /// <param name="word">What has the id: <c>page</c>, <c>question</c>, …</param>
    public static void Report(Rule rule, IEnumerable<(string Id, SourceSpan Span)> items, string word, DiagnosticBag bag)
    {
        var first = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var (id, span) in items.Where(i => i.Id.Length > 0))
        {
            if (first.TryAdd(id, span)) continue;
            var other = first[id];
            bag.Report(
                rule, span, $"The {word} id '{id}' is already used at {other.File.Path}:{other.Line}.",
                "Give each its own id.");
        }
    }
}
