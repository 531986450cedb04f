using System.Text.Json;
using CoursePackager.Lrs.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CoursePackager.Lrs.Statements;

/// <summary>The address of the next page: all parameters of the first request and the place in the sequence, opaque to clients.
/// Pages follow
/// the sequence, so nothing is lost or doubled when statements arrive meanwhile.</summary>
/// <param name="Parameters">Parameters of the first request.</param>
/// <param name="Sequence">Where the next page begins, exclusive.</param>
internal sealed record MoreCursor(IReadOnlyDictionary<string, string> Parameters, long Sequence)
{
    public const string Parameter = "more";
    private const int LongestCursor = 16_000;

    /// <summary>Address from the host's root, as in <c>/xapi/statements?more=…</c>.</summary>
    public string ToAddress() =>
        $"/xapi/statements?{Parameter}={WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(this))}";

    public static MoreCursor Parse(string text)
    {
        try
        {
            if (text.Length <= LongestCursor
                && JsonSerializer.Deserialize<MoreCursor>(
                    WebEncoders.Base64UrlDecode(text)) is { Parameters: not null, Sequence: >= 0 } cursor
                && cursor.Parameters.All(item => item.Value is not null && StatementFilter.ListParameters.Contains(item.Key)))
                return cursor;
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            // Said below, as for every other cursor that is not ours.
        }

        throw XapiProblem.BadParameter(
            Parameter, "The parameter 'more' was not made by this LRS: follow the address exactly as it was given.");
    }
}
