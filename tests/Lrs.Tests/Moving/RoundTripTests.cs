using System.Text;
using System.Text.Json;
using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoursePackager.Lrs.Tests.Moving;

public sealed class RoundTripTests : MovingFixture
{
    private static readonly DocumentScope State = new(DocumentKind.State, "http://a", "mbox:mailto:a@b", Guid.NewGuid());

    [Fact]
    public async Task Statements_arrive_byte_for_byte_in_order_and_voided_ones_stay_voided()
    {
        var first = Sample.Statement();
        await FillAsync(Source, first, Sample.Statement(), Sample.Voiding(first.Id()), Sample.Statement(actor: "bö"));
        await ExportAsync();

        var (counts, report) = await ImportAsync(Export);

        Assert.Equal((4, 0), (counts.Statements, report.Length));
        Assert.Equal((await AllAsync(Source)).Select(Text), (await AllAsync(Target)).Select(Text));
        Assert.Equal([true, false, false, false], (await AllAsync(Target)).Select(statement => statement.IsVoided));
    }

    [Fact]
    public async Task A_follower_by_time_sees_what_is_imported_with_an_old_date()
    {
        await FillAsync(Source, Sample.Statement().With("stored", "2019-01-01T00:00:00.000Z"));
        await ExportAsync();
        var before = await Target.ConsistentThroughAsync(Tenant, None);

        await ImportAsync(Export);

        var since = await Target.QueryAsync(Tenant, new StatementQuery { Since = before, Limit = 10 }, None);
        Assert.Equal("2019-01-01T00:00:00.000Z", Json(Assert.Single(since.Statements)).GetProperty("stored").GetString());
    }

    [Fact]
    public async Task Attachments_documents_and_records_arrive()
    {
        var hash = await Source.PutAttachmentAsync(Tenant, new MemoryStream("bytes"u8.ToArray()), None);
        await FillAsync(Source, AttachmentFiles.Naming(Sample.Statement(), hash));
        await PutAsync(Source, "{\n \"page\": 3 }");
        await Source.WriteRecordsAsync(
            Tenant,
            [
                new RecordChange("certificates", "7K3M9", "{\"name\":\"Анна\",\n\"n\":1.0}"u8.ToArray()),
                new RecordChange("certificate-claims", "a/b/c", "{}"u8.ToArray()),
                new RecordChange("completion-states", "x", "{}"u8.ToArray()),
                new RecordChange("activities", "x", "{}"u8.ToArray()),
                new RecordChange("agent-names", "x", "{}"u8.ToArray()),
            ],
            null,
            None);
        await ExportAsync();

        var (counts, report) = await ImportAsync(Export);

        Assert.Empty(report);
        using var line = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Export, "documents.ndjson")));
        Assert.Equal(
            ["kind", "activity", "agent", "registration", "id", "contentType", "updated", "content"],
            line.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal((1, 1, 2), (counts.Statements, counts.Documents, counts.Records));
        await using var attachment = await Target.OpenAttachmentAsync(Tenant, hash, None);
        Assert.Equal("bytes", await new StreamReader(attachment!).ReadToEndAsync());
        Assert.Equal([hash], (await AllAsync(Target))[0].AttachmentHashes);
        var document = await Target.GetDocumentAsync(Tenant, State, "bookmark", None);
        Assert.Equal("{\n \"page\": 3 }", Encoding.UTF8.GetString(document!.Content.Span));
        Assert.Equal("application/json", document.ContentType);
        var certificate = await Target.ReadRecordAsync(Tenant, "certificates", "7K3M9", None);
        Assert.Equal("{\"name\":\"Анна\", \"n\":1.0}", Encoding.UTF8.GetString(certificate!.Json.Span));
        foreach (var derived in (string[])["completion-states", "activities", "agent-names"])
            Assert.Null(await Target.ReadRecordAsync(Tenant, derived, "x", None));
    }

    [Fact]
    public async Task Importing_again_counts_everything_as_there_already()
    {
        await FillAsync(Source, Sample.Statement(), Sample.Statement());
        await PutAsync(Source, "{}");
        await Source.WriteRecordsAsync(Tenant, [new RecordChange("courses", "c", "{}"u8.ToArray())], null, None);
        await ExportAsync();
        await ImportAsync(Export);

        var (counts, report) = await ImportAsync(Export);

        Assert.Empty(report);
        Assert.Equal((0, 0, 0, 4), (counts.Statements, counts.Documents, counts.Records, counts.Duplicates));
    }

    [Fact]
    public async Task Documents_and_records_that_differ_stay_and_are_reported()
    {
        await PutAsync(Source, "old");
        await PutAsync(Target, "new");
        foreach (var (store, json) in new[] { (Source, "{\"a\":1}"), (Target, "{\"a\":2}") })
            await store.WriteRecordsAsync(Tenant, [new RecordChange("courses", "c", Encoding.UTF8.GetBytes(json))], null, None);
        await ExportAsync();

        var (_, report) = await ImportAsync(Export);

        Assert.Equal(2, report.Length);
        Assert.StartsWith("records.ndjson\t1\tcourses/c\t", report[0], StringComparison.Ordinal);
        Assert.StartsWith("documents.ndjson\t1\tbookmark\t", report[1], StringComparison.Ordinal);
        var document = await Target.GetDocumentAsync(Tenant, State, "bookmark", None);
        Assert.Equal("new", Encoding.UTF8.GetString(document!.Content.Span));
    }

    [Fact]
    public async Task A_statement_that_was_sent_without_a_timestamp_is_known_again()
    {
        var lrs = new TestLrs();
        await lrs.InitializeAsync();
        var store = lrs.Services.GetRequiredService<IStore>();
        var sent = await lrs.SendAsync("POST", "/xapi/statements", Sample.Statement());
        Assert.True((int)sent.Status == 200, sent.Text);
        await ExportAsync(store);

        var (counts, report) = await ImportAsync(Path.Combine(Export, "statements"), store);

        await lrs.DisposeAsync();
        Assert.Empty(report);
        Assert.Equal((0, 1), (counts.Statements, counts.Duplicates));
    }

    private static async Task PutAsync(IStore store, string content)
    {
        var write = new DocumentWrite(
            State, "bookmark", "application/json", Encoding.UTF8.GetBytes(content), DocumentPrecondition.None);
        Assert.True(await store.WriteDocumentAsync(Tenant, write, None));
    }
}
