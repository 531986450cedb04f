using System.Net.Http.Headers;

namespace CoursePackager.Xapi.Client;

/// <summary>An answer whose body was read.</summary>
internal sealed record LrsAnswer(LrsResult Result, ReadOnlyMemory<byte> Body, HttpContentHeaders? ContentHeaders, string? ETag)
{
    public static LrsAnswer Failed(LrsOutcome outcome, string message) =>
        new(new LrsResult(outcome, message), default, null, null);
}
