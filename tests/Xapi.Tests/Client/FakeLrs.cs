using System.Net;
using System.Text;
using CoursePackager.Xapi.Client;

namespace CoursePackager.Xapi.Tests.Client;

/// <summary>Answers requests in the test process and remembers them.</summary>
internal sealed class FakeLrs(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<HttpRequestMessage> Requests { get; } = [];

    public List<string> Bodies { get; } = [];

    public LrsClient Client => ClientFor(XapiVersion.V103);

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public static FakeLrs Answering(HttpStatusCode status, string body = "") =>
        new(_ => new HttpResponseMessage(status) { Content = new StringContent(body) });

    public LrsClient ClientFor(XapiVersion version, long maxAnswerBytes = 1 << 20) => new(
        new HttpClient(this),
        new LrsClientOptions
        {
            Endpoint = new Uri("https://lrs.example.com/xapi"),
            Authorization = LrsClientOptions.Basic("key", "пароль"),
            Version = version,
            MaxAnswerBytes = maxAnswerBytes,
        });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add(request);
        Bodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        return answer(request);
    }
}
