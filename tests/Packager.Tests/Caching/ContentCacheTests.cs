using CoursePackager.Packager.Caching;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;

namespace CoursePackager.Packager.Tests.Caching;

public sealed class ContentCacheTests
{
    private readonly ContentCache _cache = new();

    [Fact]
    public void The_same_content_is_worked_on_once_and_its_findings_are_told_each_time()
    {
        var made = 0;
        for (var run = 0; run < 3; run++)
        {
            var bag = new DiagnosticBag();
            Assert.Equal("made", _cache.GetOrAdd("page", ContentHash.Of("text"), bag, own =>
            {
                made++;
                own.Report<RawHtml>(null, "HTML is not allowed.");
                return "made";
            }));
            Assert.Single(bag.Sorted());
        }

        Assert.Equal(1, made);
    }

    [Fact]
    public void What_two_runs_did_not_ask_for_is_forgotten()
    {
        _cache.GetOrAdd("page", ContentHash.Of("old"), () => 1);
        for (var run = 0; run < 4; run++)
        {
            _cache.GetOrAdd("page", ContentHash.Of("in use"), () => 2);
            _cache.EndRun();
        }

        Assert.Equal(1, _cache.Count);
    }

    [Fact]
    public void Where_one_part_ends_counts() => Assert.NotEqual(ContentHash.Of("ab", "c"), ContentHash.Of("a", "bc"));
}
