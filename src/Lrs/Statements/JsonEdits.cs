using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace CoursePackager.Lrs.Statements;

/// <summary>Changes to a JSON object as edits of its bytes, so that everything else stays exactly as it was sent: numbers,
/// escapes, order.</summary>
internal ref struct JsonEdits(ReadOnlySpan<byte> source)
{
    private readonly ReadOnlySpan<byte> source = source;
    private readonly List<Edit> edits = new(4);

    /// <summary>Gives a property of the outermost object a new value; the property is added at the end when absent.</summary>
    public readonly void Set(JsonElement root, string name, byte[] value)
    {
        if (!root.TryGetProperty(name, out var old))
        {
            Add(name, value);
            return;
        }

        var (start, length) = Locate(old);
        edits.RemoveAll(edit => edit.Name == name);
        Insert(new Edit(start, length, value, name, IsNew: false));
    }

    public readonly void SetIfAbsent(JsonElement root, string name, byte[] value)
    {
        if (!root.TryGetProperty(name, out _))
            Add(name, value);
    }

    /// <summary>Gives a value, wherever it is, another text.</summary>
    public readonly void Replace(JsonElement old, byte[] value)
    {
        var (start, length) = Locate(old);
        Insert(new Edit(start, length, value, null, IsNew: false));
    }

    /// <summary>Puts one text before and one behind a value.</summary>
    public readonly void Wrap(JsonElement value, byte[] before, byte[] behind)
    {
        var (start, length) = Locate(value);
        Insert(new Edit(start, 0, before, null, IsNew: false));
        Insert(new Edit(start + length, 0, behind, null, IsNew: false));
    }

    /// <summary>The edited bytes, and the offset of the text inside the quotes of a property that was set; -1 when it was
    /// not.</summary>
    public readonly (byte[] Json, int Offset) Apply(string located)
    {
        var size = source.Length;
        foreach (var edit in edits)
            size += edit.Growth;
        var output = new byte[size];
        var offset = -1;
        int read = 0, written = 0;
        foreach (var edit in edits)
        {
            source[read..edit.Start].CopyTo(output.AsSpan(written));
            written += edit.Start - read;
            read = edit.Start + edit.Length;
            written += edit.WriteName(output.AsSpan(written));
            if (edit.Name == located)
                offset = written + 1;
            edit.Value.CopyTo(output.AsSpan(written));
            written += edit.Value.Length;
        }

        source[read..].CopyTo(output.AsSpan(written));
        return (output, offset);
    }

    private readonly void Add(string name, byte[] value) =>
        Insert(new Edit(source.Length - 1, 0, value, name, IsNew: true));

    // In the order of the source; new properties come after whatever ends where the object ends.
    private readonly void Insert(Edit edit)
    {
        var at = edits.Count;
        while (at > 0 && (edits[at - 1].Start > edit.Start || (edits[at - 1].IsNew && !edit.IsNew)))
            at--;
        edits.Insert(at, edit);
    }

    private readonly (int Start, int Length) Locate(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        return source.Overlaps(raw, out var start)
            ? (start, raw.Length)
            : throw new InvalidOperationException("The value is not part of the object.");
    }

    private readonly record struct Edit(int Start, int Length, byte[] Value, string? Name, bool IsNew)
    {
        private const int Punctuation = 4;

        public int Growth => Value.Length - Length + (IsNew ? Name!.Length + Punctuation : 0);

        /// <summary>Writes <c>,"name":</c> of a new property, whose name is plain ASCII.</summary>
        public int WriteName(Span<byte> output)
        {
            if (!IsNew)
                return 0;
            output[0] = (byte)',';
            output[1] = (byte)'"';
            var length = 2 + Encoding.ASCII.GetBytes(Name, output[2..]);
            output[length] = (byte)'"';
            output[length + 1] = (byte)':';
            return length + 2;
        }
    }
}
