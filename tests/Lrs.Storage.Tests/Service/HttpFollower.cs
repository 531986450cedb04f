using System.Text.Json;

namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>Readers that follow a service through HTTP while others write, until they are told that nothing more comes.</summary>
internal static class HttpFollower
{
    private const string First = "/xapi/statements?ascending=true&limit=100";

    /// <summary>Follows the sequence: from page to page, and again and again to the last one.</summary>
    public static async Task<List<FollowedStatement>> BySequenceAsync(HttpClient http, CancellationToken finish)
    {
        var seen = new List<FollowedStatement>();
        for (var (address, ofPage) = (First, 0); ;)
        {
            var last = finish.IsCancellationRequested;
            var page = await ReadAsync(http, address);
            seen.AddRange(page.Statements.Skip(ofPage));
            if (last && page.Statements.Count == ofPage && page.More.Length == 0)
                return seen;
            (address, ofPage) = page.More.Length > 0 ? (page.More, 0) : (address, page.Statements.Count);
        }
    }

    /// <summary>Reads, again and again, what was stored up to the time that the service has promised to be complete.</summary>
    public static async Task<List<FollowedStatement>> ByConsistentThroughAsync(HttpClient http, CancellationToken finish)
    {
        var seen = new List<FollowedStatement>();
        for (var since = "1970-01-01T00:00:00.000Z"; ;)
        {
            var last = finish.IsCancellationRequested;
            if (last)
                await Task.Delay(50, CancellationToken.None); // the newest statements' millisecond must have passed
            var until = (await ReadAsync(http, "/xapi/statements?limit=1")).ConsistentThrough;
            for (var address = $"{First}&since={since}&until={until}"; address.Length > 0;)
            {
                var page = await ReadAsync(http, address);
                seen.AddRange(page.Statements);
                address = page.More;
            }

            if (last)
                return seen;
            since = until;
        }
    }

    private static async Task<FollowedPage> ReadAsync(HttpClient http, string address)
    {
        using var answer = await http.GetAsync(new Uri(address, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        using var page = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        return new FollowedPage(
            [.. page.RootElement.GetProperty("statements").EnumerateArray().Select(statement => new FollowedStatement(
                statement.GetProperty("id").GetGuid(), statement.GetProperty("stored").GetString()!))],
            page.RootElement.GetProperty("more").GetString()!,
            answer.Headers.GetValues("X-Experience-API-Consistent-Through").Single());
    }
}
