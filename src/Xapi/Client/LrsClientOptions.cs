using System.Text;

namespace CoursePackager.Xapi.Client;

/// <summary>Where an LRS is and how to speak to it.</summary>
public sealed record LrsClientOptions
{
    /// <summary>Base of the xAPI resources, for example <c>https://lrs.example.com/xapi/</c>. A missing slash at the end is
    /// added.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>Value of the Authorization header; null sends none. See <see cref="Basic"/>.</summary>
    public string? Authorization { get; init; }

    /// <summary>Version to speak; 1.0.3 unless set.</summary>
    public XapiVersion Version { get; init; } = XapiVersion.V103;

    /// <summary>Answers larger than this are not read. 64 MiB unless set.</summary>
    public long MaxAnswerBytes { get; init; } = 64L << 20;

    /// <summary>The Authorization header for HTTP Basic credentials, in UTF-8 (xAPI 1.0.3 Communication 4.0).</summary>
    public static string Basic(string key, string secret) =>
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}"));
}
