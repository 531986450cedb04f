using System.Text;
using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>A request to the LRS, as it goes over the wire.</summary>
/// <param name="Address">Relative to <c>/xapi/</c>, or from the host's root.</param>
internal sealed record Call(string Method, string Address)
{
    public const string Json = "application/json";

    /// <summary>Text, bytes or JSON; null: none.</summary>
    public object? Body { get; init; }

    /// <summary>Of the body; empty: none.</summary>
    public string ContentType { get; init; } = Json;

    /// <summary>Value of the version header; null: that of the endpoint; empty: no header.</summary>
    public string? Version { get; init; }

    /// <summary>Value of Authorization; null: the administrator's credential; empty: no header.</summary>
    public string? Authorization { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public HttpRequestMessage ToRequest(string version, string authorization)
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), new Uri(Address, UriKind.Relative));
        Add(request, Endpoint.VersionHeader, Version ?? version);
        Add(request, "Authorization", Authorization ?? authorization);
        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Bytes(Body));
            if (ContentType.Length > 0)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        foreach (var (name, value) in Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content!.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static void Add(HttpRequestMessage request, string name, string value)
    {
        if (value.Length > 0)
            request.Headers.TryAddWithoutValidation(name, value);
    }

    private static byte[] Bytes(object body) => body switch
    {
        byte[] bytes => bytes,
        JsonNode json => Encoding.UTF8.GetBytes(json.ToText()),
        _ => Encoding.UTF8.GetBytes((string)body),
    };

    public override string ToString() => $"{Method} {Address}";
}
