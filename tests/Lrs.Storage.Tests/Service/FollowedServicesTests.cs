using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CoursePackager.Lrs.Storage.Tests.Postgres;
using Xunit.Abstractions;

namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>Two real services write to one PostgreSQL database and are followed through HTTP.</summary>
[Collection(PostgresTests.Name)]
public sealed class FollowedServicesTests(PostgresServer server, ITestOutputHelper output) : IDisposable
{
    private const int Writers = 8;
    private static readonly int Total = LongRuns.Followed(1500);
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Delete();

    [Fact]
    public async Task Followers_get_every_statement_once_and_in_order()
    {
        var connection = await server.NewSchemaAsync();
        await using var one = await ServeAsync("one", connection);
        await using var two = await ServeAsync("two", connection);
        using var finish = new CancellationTokenSource();
        var followers = Task.WhenAll(
            Task.Run(() => HttpFollower.BySequenceAsync(one.Http, finish.Token)),
            Task.Run(() => HttpFollower.ByConsistentThroughAsync(two.Http, finish.Token)));
        var written = new ConcurrentBag<Guid>();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
            WriteAsync((writer % 2 == 0 ? one : two).Http, Total / Writers, written))));
        await finish.CancelAsync();

        var seen = await followers;
        Assert.Equal(seen[0], seen[1]);
        Assert.Equal(written.Order(), seen[0].Select(statement => statement.Id).Order());
        Assert.Equal(
            seen[0].Select(statement => statement.Stored).Order(StringComparer.Ordinal),
            seen[0].Select(statement => statement.Stored));
        output.WriteLine($"{written.Count} statements followed.");
    }

    private Task<ServedLrs> ServeAsync(string name, string connection) => ServedLrs.StartAsync(
        "--data", Path.Combine(folder.Path, name), "--store", "postgres", "--connection", connection);

    private static async Task WriteAsync(HttpClient http, int count, ConcurrentBag<Guid> written)
    {
        for (var left = count; left > 0;)
        {
            var ids = Enumerable.Range(0, Math.Min(left, Random.Shared.Next(1, 9))).Select(_ => Guid.NewGuid()).ToList();
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(ids.Select(Statement))));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await http.PostAsync(new Uri("/xapi/statements", UriKind.Relative), content);
            answer.EnsureSuccessStatusCode();
            ids.ForEach(written.Add);
            left -= ids.Count;
            await Task.Delay(Random.Shared.Next(10));
        }
    }

    private static object Statement(Guid id) => new
    {
        id,
        actor = new { mbox = $"mailto:learner{Random.Shared.Next(100)}@example.org" },
        verb = new { id = "http://example.org/verbs/did" },
        @object = new { id = $"http://example.org/activities/{Random.Shared.Next(10)}" },
    };
}
