namespace CoursePackager.Packager.Updates;

/// <summary>What becomes of pages: the player finds them by their number (<c>sig</c>), see src/Player/src/state/codec.ts.</summary>
internal static class PageChanges
{
    public static IReadOnlyList<Change> Of(CourseSnapshot old, CourseSnapshot now)
    {
        var before = old.Pages.DistinctBy(p => p.Id).ToDictionary(p => p.Id, StringComparer.Ordinal);
        var after = now.Pages.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. now.Pages.Select(p => new Change("page", p.Id, VerdictOf(p, before, old, out var reason), reason)),
            .. old.Pages.Where(p => !after.Contains(p.Id)).Select(p => Gone(p, now)),
        ];
    }

    private static Verdict VerdictOf(
        PageSnapshot page, Dictionary<string, PageSnapshot> before, CourseSnapshot old, out string reason)
    {
        var other = old.Pages.FirstOrDefault(p => p.Sig == page.Sig && p.Id != page.Id && p.Kind == page.Kind);
        if (other is { HasRecord: true })
        {
            reason = $"has the number that '{other.Id}' had: who has done that page would be taken to have done this one. "
                + "Give the newer page another id.";
            return Verdict.Mixed;
        }

        reason = "";
        if (!before.TryGetValue(page.Id, out var same)) return Verdict.New;
        if (same.Kind != page.Kind) reason = $"was a {same.Kind} and is a {page.Kind}; it counts as not done";
        else if (same.Sig != page.Sig) reason = "has another number because a page with a similar id came or went; it counts as not done";
        if (reason.Length > 0 && (same.HasRecord || page.HasRecord)) return Verdict.Lost;
        if (reason.Length > 0) reason = "who stopped there begins at the overview";
        if (reason.Length > 0) return Verdict.Kept;
        reason = Difference(same, page);
        return Verdict.Kept;
    }

    private static string Difference(PageSnapshot same, PageSnapshot page)
    {
        if (same.Module != page.Module) return $"moved from module '{same.Module}' to '{page.Module}'";
        if (same.Attempts == page.Attempts) return "";
        return (page.Kind == "test" ? "attempts" : "tries") + $" {Limit(same.Attempts)} → {Limit(page.Attempts)}"
            + (page.Kind == "test" && page.Attempts > 0 && (same.Attempts == 0 || same.Attempts > page.Attempts)
                ? ": who has used as many cannot hand in again, and fails if the mark was not reached" : "");
    }

    private static Change Gone(PageSnapshot page, CourseSnapshot now)
    {
        var reason = page.Kind switch
        {
            "lesson" => "is gone; that it was read no longer counts",
            "test" => "is gone, with its result",
            _ => "is gone",
        };
        return new Change("page", page.Id, page.HasRecord ? Verdict.Lost : Verdict.Kept, reason
            + (now.Pages.Count > 0 ? "; who stopped there begins at the overview" : ""));
    }

    private static string Limit(int attempts) => attempts == 0 ? "without limit" : attempts.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
