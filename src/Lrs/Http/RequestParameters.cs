using System.Globalization;
using CoursePackager.Xapi.Formats;

namespace CoursePackager.Lrs.Http;

/// <summary>The query parameters of an xAPI request, read strictly: unknown, repeated or malformed ones are a 400
/// (xAPI 1.0.3 Communication 3.2). Names are case-sensitive.</summary>
internal sealed class RequestParameters
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    private RequestParameters()
    {
    }

    /// <summary>Names of the given parameters, in the order of the request.</summary>
    public IReadOnlyCollection<string> Names => values.Keys;

    /// <summary>Everything given, by name.</summary>
    public IReadOnlyDictionary<string, string> All => values;

    public static RequestParameters Read(HttpRequest request, IReadOnlyList<string> known)
    {
        var parameters = new RequestParameters();
        foreach (var (name, texts) in request.Query)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
                throw XapiProblem.BadParameter(
                    name, $"The parameter '{name}' is not known here; known are {string.Join(", ", known)}.");
            if (texts.Count != 1)
                throw XapiProblem.BadParameter(name, $"The parameter '{name}' is given more than once.");
            parameters.values[name] = texts[0]!;
        }

        return parameters;
    }

    /// <summary>The same reading for parameters kept elsewhere (the <c>more</c> cursor).</summary>
    public static RequestParameters From(IReadOnlyDictionary<string, string> values)
    {
        var parameters = new RequestParameters();
        foreach (var (name, text) in values)
            parameters.values[name] = text;
        return parameters;
    }

    public bool Has(string name) => values.ContainsKey(name);

    public string? Text(string name) => values.GetValueOrDefault(name);

    public string Required(string name) =>
        Text(name) is { Length: > 0 } text ? text : throw XapiProblem.BadParameter(name, $"The parameter '{name}' is missing.");

    public Guid? Uuid(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return CoursePackager.Xapi.Formats.Uuid.TryParse(text, out var id)
            ? id
            : throw XapiProblem.BadParameter(name, $"The parameter '{name}' is not a UUID: {Quote(text)}.");
    }

    /// <summary>An absolute IRI, as sent.</summary>
    public string? Iri(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return CoursePackager.Xapi.Formats.Iri.IsValid(text)
            ? text
            : throw XapiProblem.BadParameter(name, $"The parameter '{name}' is not an absolute IRI: {Quote(text)}.");
    }

    public DateTimeOffset? Timestamp(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return Timestamps.TryParse(text, out var time)
            ? time
            : throw XapiProblem.BadParameter(
                name, $"The parameter '{name}' is not an ISO 8601 timestamp: {Quote(text)}. In an address, write + as %2B.");
    }

    /// <summary>Exactly <c>true</c> or <c>false</c>; absent is false.</summary>
    public bool Flag(string name) => Text(name) switch
    {
        null or "false" => false,
        "true" => true,
        var text => throw XapiProblem.BadParameter(name, $"The parameter '{name}' must be true or false, not {Quote(text)}."),
    };

    /// <summary>A whole number, 0 or more.</summary>
    public int? Count(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw XapiProblem.BadParameter(
                name, $"The parameter '{name}' must be a whole number, 0 or more, not {Quote(text)}.");
    }

    private static string Quote(string text) => $"'{(text.Length <= 80 ? text : text[..80] + "…")}'";
}
