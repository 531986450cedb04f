using System.Text.Json;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Moving.Import;

/// <summary>Writes documents. One that is there already stays: learners may have gone on since.</summary>
internal sealed class DocumentSink(ImportTarget target, ImportFile file) : IImportSink
{
    /// <summary>Written at once, so that the store's group commit shares a flush among them.</summary>
    private const int MaxBatch = 16;

    private readonly List<(long Line, ExportedDocument Document)> batch = [];

    public bool IsFull => batch.Count >= MaxBatch;

    public Task AddAsync(ImportItem item, CancellationToken cancel)
    {
        try
        {
            var document = RecordJson.Read<ExportedDocument>(item.Json);
            if (document.IsWhole)
                batch.Add((item.Line, document));
            else
                target.Report.Add(file, item.Line, document.Id, "it is not a document of an export");
        }
        catch (JsonException broken)
        {
            target.Report.Add(file, item.Line, null, $"it is not a document of an export: {broken.Message}");
        }

        return Task.CompletedTask;
    }

    public async Task FlushAsync(CancellationToken cancel)
    {
        var written = await Task.WhenAll(batch.Select(item => WriteAsync(item.Document, cancel)));
        foreach (var ((line, document), isNew) in batch.Zip(written))
        {
            if (isNew)
                target.Counts.Documents++;
            else
                await CompareAsync(line, document, cancel);
        }

        batch.Clear();
    }

    private Task<bool> WriteAsync(ExportedDocument document, CancellationToken cancel)
    {
        var condition = new DocumentPrecondition(MustNotExist: true);
        var write = new DocumentWrite(document.Scope, document.Id, document.ContentType, document.Content, condition);
        return target.Store.WriteDocumentAsync(target.Tenant, write, cancel);
    }

    private async Task CompareAsync(long line, ExportedDocument document, CancellationToken cancel)
    {
        var present = await target.Store.GetDocumentAsync(target.Tenant, document.Scope, document.Id, cancel);
        if (present is not null && present.ContentType == document.ContentType
            && present.Content.Span.SequenceEqual(document.Content))
            target.Counts.Duplicates++;
        else
            target.Report.Add(file, line, document.Id, "another document with this id is there already; that one stays");
    }
}
