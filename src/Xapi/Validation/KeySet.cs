using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace CoursePackager.Xapi.Validation;

/// <summary>Finds repeated strings among the keys of a map or the ids of a list. Up to eight plain ones cost no
/// allocation.</summary>
internal ref struct KeySet(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> json = json;
    private Places places;
    private int count;
    private HashSet<string>? large;

    /// <summary>Adds the string or property name the reader is at; false when it was there already.</summary>
    public bool Add(ref Utf8JsonReader reader)
    {
        if (large is null && (reader.ValueIsEscaped || count == Places.Size))
            Promote();
        if (large is not null)
            return large.Add(reader.GetString()!);
        for (var i = 0; i < count; i++)
        {
            if (At(i).SequenceEqual(reader.ValueSpan))
                return false;
        }

        places[count++] = ((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
        return true;
    }

    private void Promote()
    {
        large = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            large.Add(Encoding.UTF8.GetString(At(i)));
    }

    private readonly ReadOnlySpan<byte> At(int index)
    {
        var (start, length) = places[index];
        return json.Slice(start, length);
    }

    [InlineArray(Size)]
    private struct Places
    {
        public const int Size = 8;

        private (int Start, int Length) first;
    }
}
