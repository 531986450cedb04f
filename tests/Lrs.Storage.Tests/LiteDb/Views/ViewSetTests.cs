using System.Runtime.CompilerServices;
using CoursePackager.Lrs.Storage.LiteDb.Files;
using CoursePackager.Lrs.Storage.LiteDb.Journal;
using CoursePackager.Lrs.Storage.LiteDb.Views;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb.Views;

public sealed class ViewSetTests : EmbeddedStoreFixture
{
    private static readonly PostingKey List = new(1, PostingKind.Verb, 7);

    [Fact]
    public void A_reader_goes_on_seeing_what_it_began_with_while_what_it_reads_is_merged_and_deleted()
    {
        using var journal = new JournalFolder(PhysicalFileSystem.Instance, Path.Combine(Folder, "journal"));
        using var views = new ViewSet(PhysicalFileSystem.Instance, Path.Combine(Folder, "views"), journal, layerSize: 20);
        var next = 1L;
        Add(views, ref next, 400);
        using var reader = views.Read();

        Add(views, ref next, 400);

        Assert.Equal(Enumerable.Range(1, 400), Sequences(reader).Take(400));
        using var later = views.Read();
        Assert.Equal(Enumerable.Range(1, 800), Sequences(later));
    }

    [Fact]
    public void A_layer_of_one_statement_on_very_many_lists_is_written_in_time()
    {
        using var journal = new JournalFolder(PhysicalFileSystem.Instance, Path.Combine(Folder, "journal"));
        using var views = new ViewSet(PhysicalFileSystem.Instance, Path.Combine(Folder, "views"), journal, layerSize: 20);
        var first = views.Newest;
        first.AddStatement(1, Guid.NewGuid(), 1, 1, default);
        views.MakeRoom(new ViewState(new JournalPosition(1, 1), 1));
        Assert.Same(first, views.Newest);

        first.AddPostings(Enumerable.Range(0, 20 * 16).Select(key => new PostingKey(1, PostingKind.Verb, key)), 1);
        views.MakeRoom(new ViewState(new JournalPosition(1, 1), 1));

        Assert.NotSame(first, views.Newest);
    }

    [Fact]
    public void A_layer_that_has_been_written_is_let_go_once_nobody_reads_it()
    {
        using var journal = new JournalFolder(PhysicalFileSystem.Instance, Path.Combine(Folder, "journal"));
        using var views = new ViewSet(PhysicalFileSystem.Instance, Path.Combine(Folder, "views"), journal, layerSize: 20);

        var layers = WriteLayers(views);

        GC.Collect();
        Assert.DoesNotContain(layers, layer => layer.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] WriteLayers(ViewSet views)
    {
        var next = 1L;
        var unread = new WeakReference(views.Newest);
        Add(views, ref next, 20);
        var read = new WeakReference(views.Newest);
        using (views.Read())
            Add(views, ref next, 20);
        return [unread, read];
    }

    private static void Add(ViewSet views, ref long next, int count)
    {
        for (var end = next + count; next < end; next++)
        {
            views.Newest.AddStatement(1, Guid.NewGuid(), next, next, default);
            views.Newest.AddPostings([List], next);
            if (next % 20 == 0)
                views.FlushAll(new ViewState(new JournalPosition(1, (uint)next), next));
        }
    }

    private static List<int> Sequences(ViewSnapshot snapshot)
    {
        var cursor = snapshot.Open(List, ascending: true);
        var bits = new ulong[Bucket.Words];
        var found = new List<long>();
        for (var bucket = cursor.MoveTo(0); bucket is { } at; bucket = cursor.MoveTo(at + 1))
        {
            Array.Clear(bits);
            cursor.Load(at, bits);
            Bucket.Collect(bits, at, ascending: true, int.MaxValue, found);
        }

        return [.. found.Select(sequence => (int)sequence)];
    }
}
