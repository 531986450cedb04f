using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace CoursePackager.Lrs.Statements;

/// <summary>Changes to a JSON object as edits of its bytes, so that everything else stays exactly as it was sent: numbers,
/// escapes, order.</summary>
internal ref struct JsonEdits(ReadOnlySpan<byte> source)
{
    private readonly ReadOnlySpan<byte> source = source;
    private readonly List<Edit> edits = [];
    private readonly List<(string Name, byte[] Value)> additions = [];

    /// <summary>Gives a property of the outermost object a new value; the property is added at the end when absent.</summary>
    public readonly void Set(JsonElement root, string name, ReadOnlySpan<byte> value)
    {
        if (root.TryGetProperty(name, out var old))
            Replace(old, name, value.ToArray());
        else
            additions.Add((name, value.ToArray()));
    }

    public readonly void SetIfAbsent(JsonElement root, string name, ReadOnlySpan<byte> value)
    {
        if (!root.TryGetProperty(name, out _))
            additions.Add((name, value.ToArray()));
    }

    /// <summary>Puts one byte before and one behind a value.</summary>
    public readonly void Wrap(JsonElement value, byte before, byte behind)
    {
        var (start, length) = Locate(value);
        edits.Add(new Edit(start, 0, [before], null));
        edits.Add(new Edit(start + length, 0, [behind], null));
    }

    /// <summary>The edited bytes, and the offset of the text inside the quotes of a property that was set; -1 when it was
    /// not.</summary>
    public readonly (ReadOnlyMemory<byte> Json, int Offset) Apply(string located)
    {
        var output = new ArrayBufferWriter<byte>(source.Length + 512);
        var offset = -1;
        var position = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start))
        {
            output.Write(source[position..edit.Start]);
            if (edit.Name == located)
                offset = output.WrittenCount + 1;
            output.Write(edit.Value);
            position = edit.Start + edit.Length;
        }

        output.Write(source[position..^1]);
        foreach (var (name, value) in additions)
        {
            output.Write(Encoding.UTF8.GetBytes($",\"{name}\":"));
            if (name == located)
                offset = output.WrittenCount + 1;
            output.Write(value);
        }

        output.Write("}"u8);
        return (output.WrittenMemory, offset);
    }

    private readonly void Replace(JsonElement old, string name, byte[] value)
    {
        var (start, length) = Locate(old);
        edits.RemoveAll(edit => edit.Name == name);
        edits.Add(new Edit(start, length, value, name));
    }

    private readonly (int Start, int Length) Locate(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        return source.Overlaps(raw, out var start)
            ? (start, raw.Length)
            : throw new InvalidOperationException("The value is not part of the object.");
    }

    private sealed record Edit(int Start, int Length, byte[] Value, string? Name);
}
