using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CoursePackager.Xapi.Formats;
using CoursePackager.Xapi.Model;

namespace CoursePackager.Xapi.Comparison;

/// <summary>Canonical text of the one inverse functional identifier of an agent or identified group (xAPI 1.0.3 Data 2.4.2.3).
/// Two actors are the same one exactly when these texts are equal:
/// <list type="bullet">
/// <item><c>mbox:mailto:name@example.com</c>, with the domain in lower case;</item>
/// <item><c>mbox_sha1sum:</c> and 40 digits in lower case;</item>
/// <item><c>openid:</c> and the URI as sent;</item>
/// <item><c>account:{homePage}|{name}</c>; an IRL has no <c>|</c>, so the first one always ends the home page.</item>
/// </list></summary>
public static class AgentIdentifier
{
    /// <summary>From a <c>mailto:</c> IRI.</summary>
    public static string FromMbox(string mbox) => "mbox:" + Mailto.Normalize(mbox);

    /// <summary>From the SHA-1 of a <c>mailto:</c> IRI in hexadecimal digits.</summary>
    [SuppressMessage("Globalization", "CA1308", Justification = "Lower case is the usual form of a hash in hexadecimal digits.")]
    public static string FromMboxSha1Sum(string sha1) => "mbox_sha1sum:" + sha1?.ToLowerInvariant();

    /// <summary>From an OpenID.</summary>
    public static string FromOpenId(string uri) => "openid:" + uri;

    /// <summary>From an account.</summary>
    public static string FromAccount(string homePage, string name) => $"account:{homePage}|{name}";

    /// <summary>From an agent or group; null for an anonymous group.</summary>
    public static string? Of(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Mbox is { } mbox)
            return FromMbox(mbox);
        if (actor.MboxSha1Sum is { } sha1)
            return FromMboxSha1Sum(sha1);
        if (actor.OpenId is { } openId)
            return FromOpenId(openId);
        return actor.Account is { } account ? FromAccount(account.HomePage, account.Name) : null;
    }

    /// <summary>From an agent or group as JSON; false for an anonymous group or anything that has no identifier of a right
    /// type.</summary>
    public static bool TryRead(JsonElement actor, [NotNullWhen(true)] out string? identifier)
    {
        identifier = null;
        if (actor.ValueKind != JsonValueKind.Object)
            return false;
        if (TryGetText(actor, "mbox", out var text))
            identifier = FromMbox(text);
        else if (TryGetText(actor, "mbox_sha1sum", out text))
            identifier = FromMboxSha1Sum(text);
        else if (TryGetText(actor, "openid", out text))
            identifier = FromOpenId(text);
        else if (actor.TryGetProperty("account", out var account) && account.ValueKind == JsonValueKind.Object
            && TryGetText(account, "homePage", out var homePage) && TryGetText(account, "name", out var name))
            identifier = FromAccount(homePage, name);
        return identifier is not null;
    }

    private static bool TryGetText(JsonElement element, string property, [NotNullWhen(true)] out string? text)
    {
        var found = element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String;
        text = found ? value.GetString() : null;
        return text is not null;
    }
}
