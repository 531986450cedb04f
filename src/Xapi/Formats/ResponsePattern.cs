using CoursePackager.Xapi.Model;

namespace CoursePackager.Xapi.Formats;

/// <summary>Responses of interactions, as correctResponsesPattern lists them (xAPI 1.0.3 Data 2.4.4.1 "Response Patterns"). The
/// form is checked, not whether the ids are those of the component lists, nor parameters such as <c>{lang=en}</c>. An empty text
/// is a list without items.</summary>
public static class ResponsePattern
{
    /// <summary>Whether the text has the form of a response to an interaction of this type.</summary>
    public static bool IsValid(InteractionType type, ReadOnlySpan<byte> utf8) => type switch
    {
        InteractionType.TrueFalse => utf8.SequenceEqual("true"u8) || utf8.SequenceEqual("false"u8),
        InteractionType.Choice or InteractionType.Sequencing => HasNoEmptyItem(utf8),
        InteractionType.Matching => AllItemsHave(utf8, 1, 1),
        InteractionType.Performance => AllItemsHave(WithoutParameters(utf8), 1, int.MaxValue),
        InteractionType.Likert => utf8.IndexOf("[,]"u8) < 0,
        InteractionType.Numeric => IsNumberOrRange(utf8),
        _ => true,
    };

    // The delimiter is not for a single item, so an item beside one is not empty.
    private static bool HasNoEmptyItem(ReadOnlySpan<byte> list) =>
        !list.StartsWith("[,]"u8) && !list.EndsWith("[,]"u8) && list.IndexOf("[,][,]"u8) < 0;

    private static bool AllItemsHave(ReadOnlySpan<byte> list, int fewest, int most)
    {
        while (list.Length > 0)
        {
            var end = list.IndexOf("[,]"u8);
            var item = end < 0 ? list : list[..end];
            var dots = item.Count("[.]"u8);
            if (dots < fewest || dots > most || (end >= 0 && end + 3 == list.Length))
                return false;
            list = end < 0 ? default : list[(end + 3)..];
        }

        return true;
    }

    private static ReadOnlySpan<byte> WithoutParameters(ReadOnlySpan<byte> text)
    {
        while (text.StartsWith("{"u8) && text.IndexOf((byte)'}') is > 0 and var end)
            text = text[(end + 1)..];
        return text;
    }

    private static bool IsNumberOrRange(ReadOnlySpan<byte> text)
    {
        var delimiter = text.IndexOf("[:]"u8);
        return delimiter < 0
            ? IsNumber(text)
            : IsNumberOrNothing(text[..delimiter]) && IsNumberOrNothing(text[(delimiter + 3)..]);
    }

    private static bool IsNumberOrNothing(ReadOnlySpan<byte> text) => text.IsEmpty || IsNumber(text);

    private static bool IsNumber(ReadOnlySpan<byte> text)
    {
        var exponent = text.IndexOfAny((byte)'e', (byte)'E');
        if (exponent >= 0 && (TakeDigits(WithoutSign(text[(exponent + 1)..]), out var more) == 0 || !more.IsEmpty))
            return false;
        var mantissa = WithoutSign(exponent < 0 ? text : text[..exponent]);
        var digits = TakeDigits(mantissa, out var rest);
        if (rest.StartsWith("."u8))
            digits += TakeDigits(rest[1..], out rest);
        return digits > 0 && rest.IsEmpty;
    }

    private static ReadOnlySpan<byte> WithoutSign(ReadOnlySpan<byte> text) =>
        text.Length > 0 && text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;

    private static int TakeDigits(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> rest)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        rest = end < 0 ? default : text[end..];
        return text.Length - rest.Length;
    }
}
