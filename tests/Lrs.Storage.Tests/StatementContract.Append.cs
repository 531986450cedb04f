using System.Text;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Storage.Tests;

public abstract partial class StatementContract
{
    [Fact]
    public async Task Stores_a_statement_and_serves_its_bytes_with_the_time_of_storing()
    {
        var statement = Make.Statement(text: "héllo");

        var result = await Append(statement);

        var stored = await Store.GetStatementAsync(Tenant, statement.Id, None);
        Assert.Equal(AppendOutcome.Stored, Assert.Single(result.Outcomes));
        Assert.NotNull(stored);
        Assert.Equal(result.Stored, stored.Stored);
        Assert.Equal(1, stored.Sequence);
        Assert.False(stored.IsVoided);
        var expected = Encoding.UTF8.GetString(statement.Json.Span)
            .Replace("0000-00-00T00:00:00.000Z", $"{result.Stored:yyyy-MM-ddTHH:mm:ss.fffZ}", StringComparison.Ordinal);
        Assert.Equal(expected, Encoding.UTF8.GetString(stored.Json.Span));
    }

    [Fact]
    public async Task An_unknown_statement_is_null() => Assert.Null(await Store.GetStatementAsync(Tenant, Guid.NewGuid(), None));

    [Fact]
    public async Task The_same_statement_again_is_same_and_not_stored_twice()
    {
        var statement = Make.Statement();
        await Append(statement);

        var again = await Append(statement, Make.Statement());

        Assert.Equal([AppendOutcome.Same, AppendOutcome.Stored], again.Outcomes);
        Assert.Equal(2, (await Ids(new StatementQuery { Limit = 10 })).Length);
    }

    [Fact]
    public async Task A_conflict_stores_nothing_of_the_batch()
    {
        var first = Make.Statement(text: "one");
        await Append(first);
        var other = Make.Statement();

        var result = await Append(other, Make.Statement(first.Id, text: "two"));

        Assert.True(result.HasConflict);
        Assert.Equal([AppendOutcome.Stored, AppendOutcome.Conflict], result.Outcomes);
        Assert.Null(await Store.GetStatementAsync(Tenant, other.Id, None));
        Assert.Single(await Ids(new StatementQuery { Limit = 10 }));
    }

    [Fact]
    public async Task An_id_twice_in_one_batch_is_compared_like_a_stored_one()
    {
        var id = Guid.NewGuid();

        var same = await Append(Make.Statement(id, text: "a"), Make.Statement(id, text: "a"));
        var other = Guid.NewGuid();
        var conflict = await Append(Make.Statement(other, text: "a"), Make.Statement(other, text: "b"));

        Assert.Equal([AppendOutcome.Stored, AppendOutcome.Same], same.Outcomes);
        Assert.Equal([AppendOutcome.Stored, AppendOutcome.Conflict], conflict.Outcomes);
        Assert.Equal([id], await Ids(new StatementQuery { Limit = 10 }));
    }

    [Fact]
    public async Task An_empty_batch_is_fine() => Assert.Empty((await Append()).Outcomes);

    [Fact]
    public async Task Statements_survive_closing_and_opening()
    {
        var batch = Make.Batch(50);
        await Append(batch);
        var before = await Store.GetStatementAsync(Tenant, batch[7].Id, None);

        await ReopenAsync();

        var after = await Store.GetStatementAsync(Tenant, batch[7].Id, None);
        Assert.Equal(before!.Json.ToArray(), after!.Json.ToArray());
        Assert.Equal(batch.Select(s => s.Id), await AllIds(new StatementQuery { Limit = 7, Ascending = true }));
        Assert.Equal(AppendOutcome.Same, (await Append(batch[3])).Outcomes[0]);
        await Append(Make.Statement());
        Assert.Equal(51, (await Store.ReadChangesAsync(Tenant, 50, 10, None)).Single().Sequence);
    }

    [Fact]
    public async Task An_imported_statement_keeps_its_bytes_and_is_found_by_the_time_of_the_import()
    {
        var before = await Append(Make.Statement());
        await Task.Delay(3);
        var imported = Make.Statement(text: "old") with { StoredOffset = PreparedStatement.KeepStored };

        var result = await Append(Make.Statement(), imported);

        await ReopenAsync();
        var stored = await Store.GetStatementAsync(Tenant, imported.Id, None);
        Assert.Equal(Encoding.UTF8.GetString(imported.Json.Span), Encoding.UTF8.GetString(stored!.Json.Span));
        Assert.Equal(result.Stored, stored.Stored);
        Assert.Equal(3, stored.Sequence);
        var since = new StatementQuery { Since = before.Stored, Ascending = true, Limit = 10 };
        Assert.Equal(imported.Id, (await Ids(since))[^1]);
        Assert.Equal(AppendOutcome.Same, (await Append(imported)).Outcomes[0]);
    }

    [Fact]
    public async Task A_statement_keeps_the_hashes_of_its_attachments()
    {
        var hash = await Store.PutAttachmentAsync(Tenant, new MemoryStream([1, 2, 3]), None);
        var statement = Make.Statement() with { AttachmentHashes = [hash] };
        await Append(statement);

        Assert.Equal([hash], (await Store.GetStatementAsync(Tenant, statement.Id, None))!.AttachmentHashes);
    }
}
