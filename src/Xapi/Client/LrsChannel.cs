using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace CoursePackager.Xapi.Client;

/// <summary>Sends requests with version and credentials, and turns whatever happens into an outcome. Only cancellation is an
/// exception.</summary>
internal sealed class LrsChannel(HttpClient http, LrsClientOptions options)
{
    private const int LongestMessage = 2000;

    private readonly Uri endpoint = WithSlash(options.Endpoint);

    public async Task<LrsAnswer> SendAsync(
        HttpMethod method,
        string resource,
        LrsQuery query,
        HttpContent? content,
        DocumentCondition condition,
        CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(endpoint, resource + query)) { Content = content };
        condition.AddTo(request.Headers);
        return await SendAsync(request, cancellation);
    }

    /// <summary>Follows a <c>more</c> IRL (xAPI 1.0.3 Data 2.5). Credentials never go to another host.</summary>
    public async Task<LrsAnswer> SendMoreAsync(string more, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(endpoint, more, out var address) || !IsSameOrigin(address))
            return LrsAnswer.Failed(LrsOutcome.Unreadable, $"'more' leads away from the LRS: {more}");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await SendAsync(request, cancellation);
    }

    private async Task<LrsAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        request.Headers.Add(XapiVersions.HeaderName, options.Version.ToHeader());
        request.Headers.Accept.ParseAdd("*/*");
        if (options.Authorization is { } authorization)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return await ReadAsync(response, cancellation);
        }
        catch (HttpRequestException exception)
        {
            return LrsAnswer.Failed(LrsOutcome.Unreachable, $"{endpoint.Host} cannot be reached: {exception.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return LrsAnswer.Failed(LrsOutcome.Unreachable, $"{endpoint.Host} did not answer in time.");
        }
        catch (IOException exception)
        {
            return LrsAnswer.Failed(LrsOutcome.Unreachable, $"The connection to {endpoint.Host} broke: {exception.Message}");
        }
    }

    private async Task<LrsAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(options.MaxAnswerBytes, cancellation);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return LrsAnswer.Failed(LrsOutcome.Unreadable, $"The answer is larger than {options.MaxAnswerBytes} bytes.");
        }

        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        var outcome = ToOutcome(response.StatusCode);
        var result = outcome == LrsOutcome.Success
            ? new LrsResult(outcome)
            : new LrsResult(outcome, Message(response, body)) { RetryAfter = response.Headers.RetryAfter?.Delta };
        return new LrsAnswer(result, body, response.Content.Headers, ETag(response.Headers));
    }

    private static LrsOutcome ToOutcome(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => LrsOutcome.Success,
        401 => LrsOutcome.Unauthorized,
        403 => LrsOutcome.Forbidden,
        404 => LrsOutcome.NotFound,
        409 => LrsOutcome.Conflict,
        412 => LrsOutcome.PreconditionFailed,
        429 or 503 => LrsOutcome.Busy,
        >= 400 and < 500 => LrsOutcome.BadRequest,
        >= 500 => LrsOutcome.ServerError,
        _ => LrsOutcome.Unreadable,
    };

    private static string Message(HttpResponseMessage response, byte[] body)
    {
        var text = Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, LongestMessage))).Trim();
        return text.Length > 0 ? text : $"{(int)response.StatusCode} {response.ReasonPhrase}";
    }

    // As sent, quotes included: some servers leave them out, and If-Match must give back the same.
    private static string? ETag(HttpResponseHeaders headers) =>
        headers.NonValidated.TryGetValues("ETag", out var values) ? values.ToString() : null;

    private bool IsSameOrigin(Uri address) =>
        string.Equals(
            address.GetLeftPart(UriPartial.Authority),
            endpoint.GetLeftPart(UriPartial.Authority),
            StringComparison.OrdinalIgnoreCase);

    private static Uri WithSlash(Uri endpoint) =>
        endpoint.AbsoluteUri.EndsWith('/') ? endpoint : new Uri(endpoint.AbsoluteUri + "/");
}
