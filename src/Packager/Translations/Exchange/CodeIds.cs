using System.Globalization;

namespace CoursePackager.Packager.Translations.Exchange;

/// <summary>Ids of the inline codes of a text. A code of the translation has the id of the same code in the source (XLIFF 2.1,
/// 4.7.2.3); one that the source lacks gets an id of its own.</summary>
internal sealed class CodeIds
{
    private readonly Dictionary<int, string> _ids = [];

    public CodeIds(IReadOnlyList<InlineCode> source, IReadOnlyList<InlineCode> parts)
    {
        var known = new Dictionary<string, Queue<string>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var index in Codes(source))
        {
            var key = KeyOf(source, index);
            if (!known.TryGetValue(key, out var free)) known[key] = free = new Queue<string>();
            free.Enqueue(Name(++number));
        }

        foreach (var index in Codes(parts))
            _ids[index] = known.TryGetValue(KeyOf(parts, index), out var free) && free.Count > 0 ? free.Dequeue() : Name(++number);
    }

    /// <summary>Id of the code at an index of the parts.</summary>
    public string Of(int index) => _ids[index];

    /// <summary>Index of the part that ends the pair which begins at an index.</summary>
    public static int EndOf(IReadOnlyList<InlineCode> parts, int open)
    {
        var depth = 0;
        for (var i = open; i < parts.Count; i++)
        {
            depth += parts[i].Kind switch { InlineCodeKind.Open => 1, InlineCodeKind.Close => -1, _ => 0 };
            if (depth == 0) return i;
        }

        return open;
    }

    private static IEnumerable<int> Codes(IReadOnlyList<InlineCode> parts) =>
        Enumerable.Range(0, parts.Count).Where(i => parts[i].Kind is InlineCodeKind.Open or InlineCodeKind.Alone);

    private static string KeyOf(IReadOnlyList<InlineCode> parts, int index) =>
        parts[index].Kind == InlineCodeKind.Open ? parts[index].Data + "\0" + parts[EndOf(parts, index)].Data : parts[index].Data;

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);
}
