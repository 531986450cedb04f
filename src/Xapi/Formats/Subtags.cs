namespace CoursePackager.Xapi.Formats;

/// <summary>Walks the hyphen-separated parts of a language tag. An empty part is never taken, so the walk does not reach the
/// end.</summary>
internal ref struct Subtags
{
    private ReadOnlySpan<byte> rest;

    public Subtags(ReadOnlySpan<byte> tag)
    {
        rest = tag;
        Current = default;
        AtEnd = false;
        Cut();
    }

    /// <summary>The part to look at; empty at the end.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    public bool AtEnd { get; private set; }

    public readonly bool IsSingleton(char letter) => Current.Length == 1 && (Current[0] | 0x20) == letter;

    public void Next()
    {
        if (rest.IsEmpty)
        {
            Current = default;
            AtEnd = true;
            return;
        }

        rest = rest[1..];
        Cut();
    }

    public bool TakeAlpha(int minimum, int maximum, out int length)
    {
        length = Current.Length;
        if (AtEnd || length < minimum || length > maximum || !All(char.IsAsciiLetter))
            return false;
        Next();
        return true;
    }

    public bool TakeDigits(int length)
    {
        if (Current.Length != length || !All(char.IsAsciiDigit))
            return false;
        Next();
        return true;
    }

    /// <summary>Five to eight letters or digits, or four beginning with a digit.</summary>
    public bool TakeVariant()
    {
        if (Current.Length is not (>= 5 and <= 8) && !(Current.Length == 4 && char.IsAsciiDigit((char)Current[0])))
            return false;
        Next();
        return true;
    }

    // A trailing hyphen leaves the walk on an empty part that is not the end.
    private void Cut()
    {
        var hyphen = rest.IndexOf((byte)'-');
        Current = hyphen < 0 ? rest : rest[..hyphen];
        rest = hyphen < 0 ? default : rest[hyphen..];
    }

    private readonly bool All(Func<char, bool> test)
    {
        foreach (var b in Current)
        {
            if (!test((char)b))
                return false;
        }

        return true;
    }
}
