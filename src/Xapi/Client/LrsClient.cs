using CoursePackager.Xapi.Json;
using CoursePackager.Xapi.Model;

namespace CoursePackager.Xapi.Client;

/// <summary>Speaks to an LRS. Whatever the LRS or the network answers is a result; exceptions are left for cancellation and wrong
/// use. Thread-safe. It does not retry; storing is safe to repeat, because statements get their ids here.</summary>
public sealed partial class LrsClient
{
    private readonly LrsChannel channel;

    /// <summary>A client over a caller-owned <see cref="HttpClient"/>, whose time-out holds for each request.</summary>
    public LrsClient(HttpClient http, LrsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        channel = new LrsChannel(http, options);
    }

    /// <summary>What the LRS says of itself; needs no credentials (xAPI 1.0.3 Communication 2.8).</summary>
    public Task<LrsResult<About>> GetAboutAsync(CancellationToken cancellation = default) =>
        GetAsync<About>("about", new LrsQuery(), cancellation);

    /// <summary>The LRS's definition of an activity (Communication 2.5).</summary>
    public Task<LrsResult<Activity>> GetActivityAsync(string activityId, CancellationToken cancellation = default) =>
        GetAsync<Activity>("activities", new LrsQuery().Add("activityId", activityId), cancellation);

    /// <summary>All that the LRS knows an agent by (Communication 2.4).</summary>
    public Task<LrsResult<Person>> GetPersonAsync(Agent agent, CancellationToken cancellation = default) =>
        GetAsync<Person>("agents", new LrsQuery().Add("agent", agent), cancellation);

    private async Task<LrsResult<T>> GetAsync<T>(string resource, LrsQuery query, CancellationToken cancellation) =>
        Read<T>(await channel.SendAsync(HttpMethod.Get, resource, query, null, DocumentCondition.None, cancellation));

    private static LrsResult<T> Read<T>(LrsAnswer answer)
    {
        if (!answer.Result.IsSuccess)
            return answer.Result.As<T>();
        try
        {
            return new LrsResult<T>(XapiJson.Parse<T>(answer.Body), LrsOutcome.Success);
        }
        catch (XapiFormatException exception)
        {
            return new LrsResult<T>(default, LrsOutcome.Unreadable, exception.Message);
        }
    }
}
