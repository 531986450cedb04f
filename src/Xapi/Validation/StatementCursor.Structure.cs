using System.Text.Json;

namespace CoursePackager.Xapi.Validation;

/// <content>Walking objects and arrays.</content>
internal ref partial struct StatementCursor
{
    /// <summary>Goes into an object; false, with an error, when the value is something else.</summary>
    public bool EnterObject(SpecSection section) => Enter(JsonTokenType.StartObject, section, "must be an object");

    /// <summary>Goes into an array; false, with an error, when the value is something else.</summary>
    public bool EnterArray(SpecSection section) => Enter(JsonTokenType.StartArray, section, "must be an array");

    /// <summary>Goes to the value of the next property that the table knows; false at the end of the object. Unknown and repeated
    /// properties and nulls are refused and passed over (xAPI 1.0.3 Data 2.2).</summary>
    public bool NextProperty(PropertyTable table, ref ulong seen, out int index)
    {
        while (NextKey())
        {
            index = table.IndexOf(ref reader);
            var bit = index < 0 ? 0 : 1UL << index;
            if (index < 0)
                RefuseObject(SpecSection.Formatting, $"is not a property of {table.Owner}");
            else if ((seen & bit) != 0)
                RefuseObject(SpecSection.Formatting, "is there twice");
            var known = index >= 0 && (seen & bit) == 0;
            seen |= bit;
            Read();
            if (known && reader.TokenType != JsonTokenType.Null)
                return true;
            if (known)
                Refuse(SpecSection.Formatting, "is not allowed outside extensions");
            Skip();
        }

        index = -1;
        return false;
    }

    /// <summary>Goes to the next property name of a free map; false at the end of the object. The caller reads the
    /// value.</summary>
    public bool NextKey()
    {
        Path.Clear();
        Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            Path.Pop();
            return false;
        }

        Path.SetName((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
        return true;
    }

    /// <summary>Goes to the next item of an array; false at its end.</summary>
    public bool NextItem(int index)
    {
        Path.SetIndex(index);
        Read();
        if (reader.TokenType != JsonTokenType.EndArray)
            return true;
        Path.Pop();
        return false;
    }

    /// <summary>The string that a property further on in the object being read has, unescaped; empty when there is none. The
    /// cursor stays where it is.</summary>
    public readonly ReadOnlySpan<byte> LookAhead(ReadOnlySpan<byte> property)
    {
        var ahead = this;
        try
        {
            ahead.reader.Skip();
            while (ahead.reader.Read() && ahead.reader.TokenType == JsonTokenType.PropertyName)
            {
                var isWanted = ahead.reader.ValueTextEquals(property);
                ahead.reader.Read();
                if (isWanted)
                    return ahead.reader.TokenType == JsonTokenType.String ? ahead.Text() : default;
                ahead.reader.Skip();
            }
        }
        catch (JsonException)
        {
            // What is broken is reported when the cursor gets there.
        }

        return default;
    }

    private bool Enter(JsonTokenType start, SpecSection section, string message)
    {
        if (reader.TokenType == start)
        {
            Path.Push();
            return true;
        }

        Refuse(section, message);
        Skip();
        return false;
    }
}
