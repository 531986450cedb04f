using System.Buffers.Text;
using System.Text;
using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Comparison;

/// <summary>Text in the form it is compared in.</summary>
internal static class ComparedText
{
    /// <summary>Bytes of scratch needed beyond the text's own length.</summary>
    public const int Extra = 32;

    /// <summary>Whether text of this treatment may have another form than its own.</summary>
    public static bool Changes(Treatment treatment) => treatment is Treatment.Id or Treatment.Hex or Treatment.Mbox
        or Treatment.Duration or Treatment.Timestamp or Treatment.LanguageTag or Treatment.MediaType;

    /// <summary>The text itself, or its compared form in the scratch.</summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text, Treatment treatment, Span<byte> scratch)
    {
        switch (treatment)
        {
            case Treatment.Id when Uuid.IsValid(text):
            case Treatment.Hex or Treatment.LanguageTag:
                return ToLower(text, text.Length, scratch);
            case Treatment.MediaType:
                var parameters = text.IndexOf((byte)';');
                return ToLower(text, parameters < 0 ? text.Length : parameters, scratch);
            case Treatment.Mbox:
                return Mailto.Normalize(text, scratch);
            case Treatment.Duration:
                return Duration.Comparable(text, scratch);
            case Treatment.Timestamp when Timestamps.TryParse(text, out var time):
                Utf8Formatter.TryFormat(time.Ticks / TimeSpan.TicksPerMillisecond, scratch, out var written);
                return scratch[..written];
            default:
                return text;
        }
    }

    private static ReadOnlySpan<byte> ToLower(ReadOnlySpan<byte> text, int length, Span<byte> scratch)
    {
        text.CopyTo(scratch);
        Ascii.ToLowerInPlace(scratch[..length], out _);
        return scratch[..text.Length];
    }
}
