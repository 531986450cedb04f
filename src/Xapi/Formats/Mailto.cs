using System.Buffers;
using System.Text;

namespace CoursePackager.Xapi.Formats;

/// <summary>The <c>mbox</c> identifier: <c>mailto:</c> and one address (xAPI 1.0.3 Data 2.4.2.3).</summary>
public static class Mailto
{
    private static readonly SearchValues<byte> NotInLocal =
        SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(b => (byte)b), 0x7F, .. "<>()[],;:\\?#\"@"u8]);

    private static readonly SearchValues<byte> NotInDomain =
        SearchValues.Create([.. Enumerable.Range(0, 0x2D).Select(b => (byte)b), 0x7F, .. "/:;<=>?@[\\]^_`{|}~"u8]);

    /// <summary>Whether the text is <c>mailto:local@domain</c>, without header fields and with a single address.</summary>
    public static bool IsValid(ReadOnlySpan<byte> utf8)
    {
        if (!utf8.StartsWith("mailto:"u8))
            return false;
        var address = utf8[7..];
        var at = address.LastIndexOf((byte)'@');
        return at > 0 && IsLocal(address[..at]) && IsDomain(address[(at + 1)..]) && Iri.IsValid(utf8);
    }

    /// <summary>Whether the text is <c>mailto:local@domain</c>, without header fields and with a single address.</summary>
    public static bool IsValid(string? text) => Utf8Text.Test(text, IsValid);

    /// <summary>The same address with its domain in lower case: domains are case-insensitive, local parts are not.</summary>
    public static string Normalize(string mbox)
    {
        ArgumentNullException.ThrowIfNull(mbox);
        var at = mbox.LastIndexOf('@');
        return at < 0 ? mbox : string.Concat(mbox.AsSpan(0, at), mbox[at..].ToLowerInvariant());
    }

    /// <summary>As <see cref="Normalize(string)"/>, for UTF-8.</summary>
    /// <param name="mbox">A <c>mailto:</c> IRI.</param>
    /// <param name="scratch">As long as the text or longer.</param>
    internal static ReadOnlySpan<byte> Normalize(ReadOnlySpan<byte> mbox, Span<byte> scratch)
    {
        var at = mbox.LastIndexOf((byte)'@');
        if (at < 0)
            return mbox;
        if (!Ascii.IsValid(mbox[at..]))
            return Encoding.UTF8.GetBytes(Normalize(Encoding.UTF8.GetString(mbox)));
        mbox.CopyTo(scratch);
        Ascii.ToLowerInPlace(scratch[at..mbox.Length], out _);
        return scratch[..mbox.Length];
    }

    private static bool IsLocal(ReadOnlySpan<byte> local) =>
        !local.ContainsAny(NotInLocal) && local[0] != '.' && local[^1] != '.';

    private static bool IsDomain(ReadOnlySpan<byte> domain)
    {
        if (domain.Length == 0 || domain.ContainsAny(NotInDomain))
            return false;
        foreach (var range in domain.Split((byte)'.'))
        {
            var label = domain[range];
            if (label.IsEmpty || label[0] == '-' || label[^1] == '-')
                return false;
        }

        return true;
    }
}
