using CoursePackager.Lrs.Storage.LiteDb.Views;
using CoursePackager.Lrs.Storage.LiteDb.Views.Runs;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb.Views.Runs;

public sealed class PostingFilterTests
{
    [Fact]
    public void Every_list_that_was_added_passes_and_hardly_any_other()
    {
        var written = new PostingFilter(10_000);
        for (var key = 0; key < 10_000; key++)
            written.Add(new PostingKey(1, PostingKind.Id, key));
        var filter = PostingFilter.Read(written.Bytes);

        Assert.All(Enumerable.Range(0, 10_000), key => Assert.True(filter.MayHave(new PostingKey(1, PostingKind.Id, key))));
        var others = Enumerable.Range(0, 10_000).SelectMany(key => new[]
        {
            new PostingKey(1, PostingKind.Id, key + 10_000),
            new PostingKey(2, PostingKind.Id, key),
            new PostingKey(1, PostingKind.Verb, key),
        });
        Assert.InRange(others.Count(filter.MayHave), 0, 300);
    }
}
