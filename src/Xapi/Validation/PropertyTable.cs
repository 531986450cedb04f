using System.Text;
using System.Text.Json;

namespace CoursePackager.Xapi.Validation;

/// <summary>The properties that an object may have; a property's index is its bit in the set of those seen.</summary>
internal sealed class PropertyTable
{
    private readonly byte[][] names;

    /// <param name="owner">How errors call the object: "a score".</param>
    /// <param name="names">At most 64 names, matched with their case.</param>
    public PropertyTable(string owner, params string[] names)
    {
        Owner = owner;
        Names = names;
        this.names = [.. names.Select(Encoding.UTF8.GetBytes)];
    }

    public string Owner { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Index of the property name the reader is at, or -1.</summary>
    public int IndexOf(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (reader.ValueIsEscaped ? reader.ValueTextEquals(names[i]) : reader.ValueSpan.SequenceEqual(names[i]))
                return i;
        }

        return -1;
    }
}
