using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace CoursePackager.Bench.LrsBench;

/// <summary>The LRS under load: keep-alive connections, one credential.</summary>
internal sealed class Lrs : ITarget, IDisposable
{
    private readonly HttpClient _client;
    private readonly string _statements;

    public Lrs(string url, string key, string secret)
    {
        _statements = url.TrimEnd('/') + "/statements";
        _client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256, UseProxy = false }) { Timeout = TimeSpan.FromMinutes(2) };
        _client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}")));
        _client.DefaultRequestHeaders.Add("X-Experience-API-Version", "1.0.3");
    }

    public Task<Answer> StoreAsync(StatementGenerator statements, int count) => PostAsync(statements.Batch(count));

    private async Task<Answer> PostAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await MeasureAsync(() => _client.PostAsync(new Uri(_statements), content));
    }

    public Task<Answer> GetAsync(string query) => MeasureAsync(() => _client.GetAsync(new Uri(_statements + query)));

    public void Dispose() => _client.Dispose();

    private static async Task<Answer> MeasureAsync(Func<Task<HttpResponseMessage>> send)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            using var response = await send();
            var text = await response.Content.ReadAsStringAsync();
            var fault = response.IsSuccessStatusCode ? null : $"{(int)response.StatusCode} {text[..Math.Min(200, text.Length)]}";
            return new Answer(Stopwatch.GetElapsedTime(start).TotalMilliseconds, fault);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return new Answer(Stopwatch.GetElapsedTime(start).TotalMilliseconds, e.Message);
        }
    }
}
