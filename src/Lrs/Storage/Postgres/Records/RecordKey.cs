namespace CoursePackager.Lrs.Storage.Postgres.Records;

/// <summary>
/// Keys of records as bytes whose order is ordinal string order: each UTF-16 unit by itself in the way of UTF-8, surrogates
/// included (as CESU-8 does). ASCII stays readable, and any string, even one that is not well-formed, comes back as it was.
/// </summary>
internal static class RecordKey
{
    private const int MaxCollection = 64;
    private const int MaxKey = 200;

    /// <exception cref="ArgumentException">Collection or key are longer than the contract allows.</exception>
    public static void Require(string collection, string key)
    {
        if (collection.Length is 0 or > MaxCollection || !collection.All(char.IsAscii))
            throw new ArgumentException($"A collection's name has 1 to {MaxCollection} ASCII characters.", nameof(collection));
        if (key.Length > MaxKey)
            throw new ArgumentException($"A record's key has at most {MaxKey} characters.", nameof(key));
    }

    public static byte[] Encode(string key)
    {
        var bytes = new List<byte>(key.Length);
        foreach (var unit in key)
        {
            if (unit < 0x80)
            {
                bytes.Add((byte)unit);
            }
            else if (unit < 0x800)
            {
                bytes.Add((byte)(0xC0 | (unit >> 6)));
                bytes.Add((byte)(0x80 | (unit & 0x3F)));
            }
            else
            {
                bytes.Add((byte)(0xE0 | (unit >> 12)));
                bytes.Add((byte)(0x80 | ((unit >> 6) & 0x3F)));
                bytes.Add((byte)(0x80 | (unit & 0x3F)));
            }
        }

        return [.. bytes];
    }

    public static string Decode(ReadOnlySpan<byte> key)
    {
        var units = new List<char>(key.Length);
        while (!key.IsEmpty)
        {
            var (unit, length) = key[0] switch
            {
                < 0x80 => (key[0], 1),
                < 0xE0 => (((key[0] & 0x1F) << 6) | (key[1] & 0x3F), 2),
                _ => (((key[0] & 0x0F) << 12) | ((key[1] & 0x3F) << 6) | (key[2] & 0x3F), 3),
            };
            units.Add((char)unit);
            key = key[length..];
        }

        return new string([.. units]);
    }

    /// <summary>The first key after all that begin with these bytes, of which there is at least one; none of them is
    /// 0xFF.</summary>
    public static byte[] EndOfPrefix(byte[] prefix)
    {
        byte[] end = [.. prefix];
        end[^1]++;
        return end;
    }
}
