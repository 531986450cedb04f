using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using CoursePackager.Xapi.Formats;
using CoursePackager.Xapi.Json;
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
        var utf8 = new ArrayBufferWriter<byte>();
        identifier = TryWrite(actor, utf8) ? Encoding.UTF8.GetString(utf8.WrittenSpan) : null;
        return identifier is not null;
    }

    /// <summary>As <see cref="TryRead"/>, in UTF-8 and without making strings.</summary>
    public static bool TryWrite(JsonElement actor, IBufferWriter<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        if (actor.ValueKind != JsonValueKind.Object)
            return false;
        if (TryGetText(actor, "mbox"u8, out var text))
            return WriteMbox(text, utf8);
        if (TryGetText(actor, "mbox_sha1sum"u8, out text))
            return WriteSha1(text, utf8);
        if (TryGetText(actor, "openid"u8, out text))
            return Write(utf8, "openid:"u8, text);
        return actor.TryGetProperty("account"u8, out var account) && account.ValueKind == JsonValueKind.Object
            && TryGetText(account, "homePage"u8, out var homePage) && TryGetText(account, "name"u8, out var name)
            && Write(utf8, "account:"u8, homePage) && Write(utf8, "|"u8, name);
    }

    private static bool WriteMbox(ReadOnlySpan<byte> mbox, IBufferWriter<byte> utf8)
    {
        var scratch = ArrayPool<byte>.Shared.Rent(mbox.Length);
        Write(utf8, "mbox:"u8, Mailto.Normalize(mbox, scratch));
        ArrayPool<byte>.Shared.Return(scratch);
        return true;
    }

    private static bool WriteSha1(ReadOnlySpan<byte> sha1, IBufferWriter<byte> utf8)
    {
        utf8.Write("mbox_sha1sum:"u8);
        var digits = utf8.GetSpan(sha1.Length)[..sha1.Length];
        sha1.CopyTo(digits);
        Ascii.ToLowerInPlace(digits, out _);
        utf8.Advance(sha1.Length);
        return true;
    }

    private static bool Write(IBufferWriter<byte> utf8, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> text)
    {
        utf8.Write(prefix);
        utf8.Write(text);
        return true;
    }

    private static bool TryGetText(JsonElement element, ReadOnlySpan<byte> property, out ReadOnlySpan<byte> text)
    {
        var found = element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String;
        text = found ? JsonText.Utf8(value) : default;
        return found;
    }
}
