using System.Text;
using CoursePackager.Lrs.Storage.LiteDb;
using CoursePackager.Lrs.Storage.LiteDb.Erasing;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb;

public sealed class ErasingTests : EmbeddedStoreFixture
{
    private const long Ann = 7_000_000_001;
    private const string AnnId = "mbox:mailto:ann@example.org";
    private static readonly string[] Traces = ["ann@example.org", "Ann Example", "7000000001"];
    private static readonly DocumentScope AnnState = new(DocumentKind.State, "https://example.org/a", AnnId, Guid.NewGuid());
    private static readonly DocumentScope BobState = AnnState with { Agent = "mbox:mailto:bob@example.org" };
    private readonly List<Guid> order = [];
    private readonly PreparedStatement theirs = Of(Ann);
    private readonly PreparedStatement about = Make.Statement(verb: 7, text: "taught by Ann Example", relatedAgents: [Ann]);
    private readonly PreparedStatement other = Make.Statement(verb: 5);
    private readonly PreparedStatement voided = Make.Statement(verb: 6);
    private string onlyHers = "";
    private string shared = "";

    private static EmbeddedStoreOptions Small => new() { SegmentBytes = 3000, ViewLayerSize = 8 };

    private static ErasureRequest Request =>
        new("default", AnnId, Ann, (collection, key, _) => collection == "people" && key == "ann");

    [Fact]
    public async Task No_trace_of_the_person_is_left_in_any_file()
    {
        await FillAsync();
        Assert.All(Traces[..2], trace => Assert.True(IsInFiles(Encoding.UTF8.GetBytes(trace))));
        Assert.True(IsInFiles(BitConverter.GetBytes(Ann)));

        var report = await EraseAsync();

        Assert.Equal(new ErasureReport(5, 1, 1, 1), report);
        Assert.All(Traces, trace => Assert.False(IsInFiles(Encoding.UTF8.GetBytes(trace))));
        Assert.False(IsInFiles(BitConverter.GetBytes(Ann)));
        Assert.Equal(new ErasureReport(0, 0, 0, 0), await EraseAsync());
    }

    [Fact]
    public async Task Everything_else_stays_where_and_what_it_was()
    {
        await FillAsync();
        var before = await DescribeAsync();
        var lengths = Segments(Folder).Select(file => new FileInfo(file).Length).ToList();

        await EraseAsync();

        Assert.Equal(lengths, Segments(Folder).Select(file => new FileInfo(file).Length));
        Assert.Equal(before, await DescribeAsync());
        Assert.True((await EmbeddedStore.VerifyAsync(Folder, Small)).IsSound);
        await EmbeddedStore.RebuildAsync(Folder, Small, TimeProvider.System, keepReadable: false);
        Assert.Equal(before, await DescribeAsync());
    }

    [Fact]
    public async Task What_was_erased_is_not_found_and_its_id_stays_taken()
    {
        await FillAsync();
        await EraseAsync();

        await using var store = await OpenAsync(Small);
        Assert.Null(await store.GetStatementAsync("default", theirs.Id, None));
        Assert.Null(await store.GetStatementAsync("default", about.Id, None));
        var query = new StatementQuery { AgentKey = Ann, RelatedAgents = true, Limit = 100 };
        Assert.Empty((await store.QueryAsync("default", query, None)).Statements);
        Assert.Null(await store.GetDocumentAsync("default", AnnState, "bookmark", None));
        Assert.Empty(await store.ListDocumentsAsync("default", AnnState, null, None));
        Assert.Null(await store.ReadRecordAsync("default", "people", "ann", None));
        Assert.Null(await store.OpenAttachmentAsync("default", onlyHers, None));
        Assert.Equal(AppendOutcome.Conflict, (await store.AppendAsync("default", [theirs], None)).Outcomes[0]);
    }

    [Fact]
    public async Task What_an_erased_statement_voided_stays_voided_and_references_lead_on_through_it()
    {
        await FillAsync();
        await EraseAsync();

        await using var store = await OpenAsync(Small);
        Assert.True((await store.GetStatementAsync("default", voided.Id, None))!.IsVoided);
        var query = new StatementQuery { VerbKey = 5, Ascending = true, Limit = 100 };
        var found = (await store.QueryAsync("default", query, None)).Statements.Select(statement => statement.Id);
        Assert.Equal([other.Id, order[^1]], found);
    }

    [Fact]
    public async Task New_statements_and_documents_of_the_person_can_be_stored_afterwards()
    {
        await FillAsync();
        await EraseAsync();

        await using var store = await OpenAsync(Small);
        await store.AppendAsync("default", [Of(Ann)], None);
        await store.WriteDocumentAsync("default", Document(AnnState, "again"), None);

        Assert.Equal(order.Count + 1, (await All(store))[^1].Sequence);
        Assert.NotNull(await store.GetDocumentAsync("default", AnnState, "bookmark", None));
    }

    /// <summary>A refused statement's attachment was kept before the refusal, and nobody can say whose it was.</summary>
    [Fact]
    public async Task Attachments_that_no_statement_names_go_too()
    {
        await FillAsync();
        string unnamed, ofAnother;
        await using (var store = await OpenAsync(Small))
        {
            unnamed = await store.PutAttachmentAsync("default", new MemoryStream("sent by Ann Example"u8.ToArray()), None);
            ofAnother = await store.PutAttachmentAsync("another", new MemoryStream([4]), None);
        }

        Assert.Equal(new ErasureReport(5, 1, 1, 1), await EraseAsync());

        await using var again = await OpenAsync(Small);
        Assert.Null(await again.OpenAttachmentAsync("default", unnamed, None));
        Assert.NotNull(await again.OpenAttachmentAsync("default", shared, None));
        Assert.NotNull(await again.OpenAttachmentAsync("another", ofAnother, None));
    }

    [Fact]
    public async Task A_shared_attachment_goes_with_the_last_person_whose_statements_name_it()
    {
        await FillAsync();
        await EraseAsync();

        var request = Request with { Agent = "mbox:mailto:bob@example.org", AgentKey = 10, IsTheirs = (_, _, _) => false };
        var report = await new StoreEraser(Folder, Small, TimeProvider.System).EraseAsync(request, null, None);

        Assert.Equal(1, report.Attachments);
        await using var store = await OpenAsync(Small);
        Assert.Null(await store.OpenAttachmentAsync("default", shared, None));
    }

    [Fact]
    public async Task Another_tenants_statements_documents_and_records_stay()
    {
        await FillAsync();
        await using (var store = await OpenAsync(Small))
        {
            await store.AppendAsync("another", [theirs], None);
            await store.WriteDocumentAsync("another", Document(AnnState, "page 3"), None);
            await store.WriteRecordsAsync("another", [new RecordChange("people", "ann", "{}"u8.ToArray())], null, None);
        }

        await EraseAsync();

        await using var again = await OpenAsync(Small);
        Assert.NotNull(await again.GetStatementAsync("another", theirs.Id, None));
        Assert.NotNull(await again.GetDocumentAsync("another", AnnState, "bookmark", None));
        Assert.NotNull(await again.ReadRecordAsync("another", "people", "ann", None));
    }

    [Fact]
    public async Task A_folder_in_use_is_refused_and_stays_as_it_was()
    {
        await FillAsync();
        await using var store = await OpenAsync(Small);

        await Assert.ThrowsAsync<StoreInUseException>(EraseAsync);

        Assert.NotNull(await store.GetStatementAsync("default", theirs.Id, None));
    }

    [Fact]
    public async Task Counting_changes_nothing()
    {
        await FillAsync();
        var before = Segments(Folder).Select(File.ReadAllBytes).ToList();

        var report = await new StoreEraser(Folder, Small, TimeProvider.System).CountAsync(Request, null, None);

        Assert.Equal(new ErasureReport(5, 1, 1, 1), report);
        Assert.Equal(before, Segments(Folder).Select(File.ReadAllBytes));
    }

    [Fact]
    public async Task Damage_is_refused_before_anything_is_erased()
    {
        await FillAsync();
        var bytes = await File.ReadAllBytesAsync(Segments(Folder)[0]);
        bytes[200] ^= 1;
        await File.WriteAllBytesAsync(Segments(Folder)[0], bytes);

        await Assert.ThrowsAsync<StoreDamagedException>(EraseAsync);

        Assert.Equal(bytes, await File.ReadAllBytesAsync(Segments(Folder)[0]));
        Assert.True(IsInFiles("Ann Example"u8));
    }

    [Fact]
    public async Task A_failure_at_any_write_leaves_all_or_nothing_and_the_next_start_finishes_it()
    {
        await FillAsync();
        var original = Image("original");
        var expected = await DescribeAsync();
        var (whole, finished) = (0, false);
        for (var step = 1; !finished; step++)
        {
            var copy = Path.Combine(Path.GetDirectoryName(Folder)!, $"step-{step}");
            CopyFolder(original, copy);
            finished = !await FailsAsync(copy, step);
            Assert.Equal(expected, await DescribeAsync(copy));
            var isErased = !IsInFiles("Ann Example"u8, copy);
            whole += isErased ? 1 : 0;
            Assert.Equal(isErased, !IsInFiles(BitConverter.GetBytes(Ann), copy));
            Assert.Equal(isErased, !IsInFiles("ann@example.org"u8, copy));
            Assert.True((await EmbeddedStore.VerifyAsync(copy, Small)).IsSound);
        }

        Assert.True(whole > 5);
    }

    [Fact]
    public async Task Verifying_tells_of_an_erasure_that_was_cut_short_and_a_rebuild_finishes_it()
    {
        await FillAsync();
        var files = new FaultyFiles();
        var erasure = Path.Combine(Folder, "journal", "erasure");
        files.Fault = path => IsSegment(path) && File.Exists(erasure) ? FaultyFiles.Full : null;
        var eraser = new StoreEraser(Folder, Small with { Files = files }, TimeProvider.System);
        await Assert.ThrowsAsync<StoreFullException>(() => eraser.EraseAsync(Request, null, None));

        var report = await EmbeddedStore.VerifyAsync(Folder, Small);

        Assert.Contains(report.Damage, damage => damage.What.Contains("erasure", StringComparison.Ordinal));
        Assert.Equal(0, await EmbeddedStore.RebuildAsync(Folder, Small, TimeProvider.System, keepReadable: true));
        Assert.False(IsInFiles("Ann Example"u8));
        Assert.True((await EmbeddedStore.VerifyAsync(Folder, Small)).IsSound);
    }

    private static PreparedStatement Of(long agent, string text = "done by Ann Example <ann@example.org>") =>
        Make.Statement(verb: 7, agent: agent, text: text);

    private static DocumentWrite Document(DocumentScope scope, string text) =>
        new(scope, "bookmark", "text/plain", Encoding.UTF8.GetBytes(text), DocumentPrecondition.None);

    private static bool IsSegment(string path) => path.EndsWith(".journal", StringComparison.Ordinal);

    private Task<ErasureReport> EraseAsync() =>
        new StoreEraser(Folder, Small, TimeProvider.System).EraseAsync(Request, null, None);

    /// <summary>Lets the write or flush with this number, and all that follow, fail; false when there are fewer.</summary>
    private static async Task<bool> FailsAsync(string folder, int step)
    {
        var (files, count) = (new FaultyFiles(), 0);
        files.Fault = path => (IsSegment(path) || path.EndsWith("erasure", StringComparison.Ordinal)) && ++count >= step
            ? FaultyFiles.Full
            : null;
        try
        {
            await new StoreEraser(folder, Small with { Files = files }, TimeProvider.System).EraseAsync(Request, null, None);
        }
        catch (StoreFullException)
        {
            return true;
        }

        return false;
    }

    private async Task FillAsync()
    {
        await using var store = await OpenAsync(Small);
        onlyHers = await store.PutAttachmentAsync("default", new MemoryStream("of Ann Example"u8.ToArray()), None);
        shared = await store.PutAttachmentAsync("default", new MemoryStream([1, 2]), None);
        var reference = Of(Ann) with { RefersTo = other.Id };
        await AppendAsync(store, other, theirs, Make.Statement() with { AttachmentHashes = [shared] });
        await AppendAsync(store, voided, Make.Statement(relatedAgents: [12]));
        await AppendAsync(store, about, Of(Ann) with { AttachmentHashes = [onlyHers, shared] });
        for (var i = 0; i < 10; i++)
            await AppendAsync(store, Make.Batch(2));
        await AppendAsync(store, Make.Voiding(voided.Id) with { AgentKeys = [Ann], RelatedAgentKeys = [Ann] }, reference);
        foreach (var text in (string[])["Ann Example, page 1", "Ann Example, page 2"])
            await store.WriteDocumentAsync("default", Document(AnnState, text), None);
        await store.WriteDocumentAsync("default", Document(BobState, "page 9"), None);
        await WriteRecordsAsync(store, "ann", """{"name":"Ann Example"}""");
        await WriteRecordsAsync(store, "bob", "{}");
        await AppendAsync(store, Make.Statement(verb: 8, refersTo: reference.Id));
    }

    private async Task AppendAsync(EmbeddedStore store, params PreparedStatement[] batch)
    {
        await store.AppendAsync("default", batch, None);
        order.AddRange(batch.Select(statement => statement.Id));
    }

    private static Task WriteRecordsAsync(EmbeddedStore store, string key, string json) =>
        store.WriteRecordsAsync("default", [new RecordChange("people", key, Encoding.UTF8.GetBytes(json))], null, None);

    /// <summary>Everything that is not Ann's, as a store gives it out.</summary>
    private async Task<List<string>> DescribeAsync(string? folder = null)
    {
        await using var store = await OpenAsync(Small, folder);
        var lines = new List<string>();
        foreach (var statement in await All(store))
        {
            var text = Encoding.UTF8.GetString(statement.Json.Span);
            if (!text.Contains("Ann Example", StringComparison.Ordinal) && statement.Id != order[^3])
                lines.Add($"{statement.Sequence} {statement.Stored:O} {statement.IsVoided} {text}");
        }

        foreach (var agent in (long[])[10, 12])
        {
            var query = new StatementQuery { AgentKey = agent, RelatedAgents = true, VerbKey = 1, Limit = 100 };
            var found = (await store.QueryAsync("default", query, None)).Statements;
            lines.Add(string.Join(' ', found.Select(statement => statement.Sequence)));
        }

        lines.Add((await store.GetDocumentAsync("default", BobState, "bookmark", None))!.ETag);
        lines.AddRange((await store.ListRecordsAsync("default", "people", "b", null, 9, None)).Select(record => record.Key));
        Assert.NotNull(await store.OpenAttachmentAsync("default", shared, None));
        return lines;
    }

    private bool IsInFiles(ReadOnlySpan<byte> trace, string? folder = null)
    {
        foreach (var file in Directory.GetFiles(folder ?? Folder, "*", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(file) != "lock" && File.ReadAllBytes(file).AsSpan().IndexOf(trace) >= 0)
                return true;
        }

        return false;
    }
}
