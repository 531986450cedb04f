using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>Compares what clients sent with what a service has now.</summary>
internal sealed class SentLedger(HttpClient http, IReadOnlyList<SentBatch> sent)
{
    private const int AtOnce = 8;
    private readonly ConcurrentDictionary<Guid, (byte[] Bytes, bool IsVoided)> found = new();

    /// <summary>Everything acknowledged is there with its bytes, voids are applied, attachments are whole, and no batch is
    /// half.</summary>
    public async Task RequireAsync()
    {
        await Parallel.ForEachAsync(
            sent.SelectMany(batch => batch.Statements),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (statement, _) => await FindAsync(statement.Id));
        foreach (var batch in sent)
            RequireWhole(batch);
        RequireVoids();
        await RequireListAsync();
        await Parallel.ForEachAsync(
            sent.Where(batch => batch.Attachment is not null && found.ContainsKey(batch.Statements[0].Id)),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (batch, _) => await RequireAttachmentAsync(batch));
    }

    /// <summary>Counts, for a report of a long run.</summary>
    public override string ToString()
    {
        var acknowledged = sent.Where(batch => batch.IsAcknowledged).ToList();
        return $"{acknowledged.Sum(batch => batch.Statements.Count)} statements, "
            + $"{acknowledged.Count(batch => batch.Statements[^1].Voids is not null)} voids and "
            + $"{acknowledged.Count(batch => batch.Attachment is not null)} attachments were acknowledged "
            + $"in {acknowledged.Count} requests; {sent.Count(batch => batch.IsRefused)} requests were refused for want of space; "
            + $"{sent.Count(batch => batch is { IsAcknowledged: false, IsRefused: false })} requests failed without an answer, of which "
            + $"{sent.Count(batch => !batch.IsAcknowledged && found.ContainsKey(batch.Statements[0].Id))} are stored";
    }

    private async Task FindAsync(Guid id)
    {
        foreach (var parameter in (string[])["statementId", "voidedStatementId"])
        {
            using var answer = await http.GetAsync(Address($"?{parameter}={id}"));
            if (answer.StatusCode == HttpStatusCode.NotFound)
                continue;
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            found[id] = (await answer.Content.ReadAsByteArrayAsync(), parameter[0] == 'v');
        }
    }

    private void RequireWhole(SentBatch batch)
    {
        var present = batch.Statements.Count(statement => found.ContainsKey(statement.Id));
        Assert.True(present == batch.Statements.Count || (present == 0 && !batch.IsAcknowledged));
        Assert.True(present == 0 || !batch.IsRefused);
        foreach (var statement in batch.Statements.Take(present))
        {
            var bytes = found[statement.Id].Bytes;
            Assert.Equal(statement.Served ?? bytes, bytes);
            var served = JsonNode.Parse(bytes)!.AsObject();
            Assert.All(statement.Json, property => Assert.True(JsonNode.DeepEquals(property.Value, served[property.Key])));
        }
    }

    private void RequireVoids()
    {
        var voided = sent.SelectMany(batch => batch.Statements)
            .Where(statement => found.ContainsKey(statement.Id)).Select(statement => statement.Voids).OfType<Guid>();
        Assert.Equal(voided.Order(), found.Where(pair => pair.Value.IsVoided).Select(pair => pair.Key).Order());
    }

    /// <summary>The list has each statement that is not voided once, in order of storing, and no other.</summary>
    private async Task RequireListAsync()
    {
        var listed = new List<(Guid Id, string Stored)>();
        for (var next = "/xapi/statements?ascending=true&limit=500"; next.Length > 0;)
        {
            using var page = JsonDocument.Parse(await http.GetByteArrayAsync(new Uri(next, UriKind.Relative)));
            listed.AddRange(page.RootElement.GetProperty("statements").EnumerateArray().Select(
                statement => (statement.GetProperty("id").GetGuid(), statement.GetProperty("stored").GetString()!)));
            next = page.RootElement.GetProperty("more").GetString()!;
        }

        Assert.Equal(
            found.Where(pair => !pair.Value.IsVoided).Select(pair => pair.Key).Order(), listed.Select(item => item.Id).Order());
        Assert.Equal(listed.Select(item => item.Stored).Order(StringComparer.Ordinal), listed.Select(item => item.Stored));
    }

    private async Task RequireAttachmentAsync(SentBatch batch)
    {
        var id = batch.Statements[0].Id;
        var parameter = found[id].IsVoided ? "voidedStatementId" : "statementId";
        var whole = await http.GetByteArrayAsync(Address($"?{parameter}={id}&attachments=true"));
        Assert.True(whole.AsSpan().IndexOf(batch.Attachment) > 0);
    }

    private static Uri Address(string query) => new($"/xapi/statements{query}", UriKind.Relative);
}
