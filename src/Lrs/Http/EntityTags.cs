using CoursePackager.Lrs.Storage;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CoursePackager.Lrs.Http;

/// <summary>ETags and the conditions on them (RFC 9110 §8.8, §13).</summary>
internal static class EntityTags
{
    public static string Quote(string tag) => $"\"{tag}\"";

    /// <summary>Whether the request has any condition for writing.</summary>
    public static bool HasCondition(HttpRequest request) =>
        request.Headers.IfMatch.Count > 0 || request.Headers.IfNoneMatch.Count > 0;

    /// <summary>If-Match and If-None-Match as the store checks them.</summary>
    public static DocumentPrecondition Condition(HttpRequest request)
    {
        var match = Read(request.Headers.IfMatch, "If-Match");
        var noneMatch = Read(request.Headers.IfNoneMatch, "If-None-Match");
        var mustNotExist = noneMatch is not null && noneMatch.Contains("*");
        return new DocumentPrecondition(match, mustNotExist, mustNotExist ? null : noneMatch);
    }

    /// <summary>Whether If-None-Match says that the client has this version already (304).</summary>
    public static bool IsUnchanged(HttpRequest request, string tag) =>
        Read(request.Headers.IfNoneMatch, "If-None-Match") is { } tags && (tags.Contains("*") || tags.Contains(tag));

    private static List<string>? Read(StringValues header, string name)
    {
        if (header.Count == 0)
            return null;
        if (!EntityTagHeaderValue.TryParseList(header!, out var tags))
            throw XapiProblem.BadParameter(name, $"{name} must be * or ETags in quotes.");
        return [.. tags.Select(tag => Unquote(tag.Tag.Value!))];
    }

    // A quoted star is a tag like any other, not the star that stands for every tag.
    private static string Unquote(string tag) => tag == "\"*\"" ? tag : tag.Trim('"');
}
