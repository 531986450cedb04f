using System.Text.Json;
using System.Text.Unicode;
using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Validation;

/// <summary>One forward pass over the JSON, shared by the rules: reader, place and errors. A rule is entered at the first token
/// of its value and leaves at the last one.</summary>
internal ref partial struct StatementCursor
{
    public const int DepthLimit = 100;

    /// <summary>Errors beyond this number are not listed: the request is refused anyway.</summary>
    public const int ErrorLimit = 100;

    private readonly ReadOnlySpan<byte> json;
    private readonly bool hasBrokenText;
    private readonly List<ValidationError> errors;
    private Utf8JsonReader reader;

    public StatementCursor(ReadOnlySpan<byte> json, XapiVersion version, string root, List<ValidationError> errors)
    {
        this.json = json;
        this.errors = errors;
        Version = version;
        Path = new JsonPath(root);
        hasBrokenText = !Utf8.IsValid(json);
        reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DepthLimit });
    }

    public XapiVersion Version { get; }

    public JsonPath Path { get; }

    public readonly JsonTokenType Token => reader.TokenType;

    /// <summary>The next token.</summary>
    /// <exception cref="JsonException">The JSON is broken or too deep.</exception>
    /// <exception cref="BrokenTextException">A string is not Unicode text.</exception>
    public bool Read()
    {
        if (!reader.Read())
            return false;
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            CheckText();
        return true;
    }

    /// <summary>Passes over the value the reader is at, whatever it is.</summary>
    public void Skip()
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;
        var depth = reader.CurrentDepth;
        while (Read() && reader.CurrentDepth > depth)
        {
        }
    }

    /// <summary>A set for finding repeated keys in this JSON.</summary>
    public readonly KeySet NewKeySet() => new(json);

    /// <summary>Adds the string or property name at the cursor to the set; false when it was there already.</summary>
    public bool AddTo(ref KeySet keys) => keys.Add(ref reader);

    /// <summary>The string or property name at the cursor, unescaped.</summary>
    public readonly ReadOnlySpan<byte> Text()
    {
        if (!reader.ValueIsEscaped)
            return reader.ValueSpan;
        var buffer = new byte[reader.ValueSpan.Length];
        return buffer.AsSpan(0, reader.CopyString(buffer));
    }

    /// <summary>The number at the cursor, by its value.</summary>
    public readonly JsonNumber Number() => new(reader.ValueSpan);

    /// <summary>Whether the number at the cursor is beyond what any common reader of JSON can hold.</summary>
    public readonly bool IsBeyondDouble() => !reader.TryGetDouble(out var value) || double.IsInfinity(value);

    public readonly bool TryGetLong(out long value) => reader.TryGetInt64(out value);

    /// <summary>Adds an error about the value at the cursor.</summary>
    public readonly void Refuse(SpecSection section, string message)
    {
        if (errors.Count < ErrorLimit)
            errors.Add(new ValidationError(Path.ToText(json), message, Value(), section.For(Version)));
    }

    /// <summary>Adds an error about the object just read, or about a property of it that is missing or should not be
    /// there.</summary>
    public readonly void RefuseObject(
        SpecSection section, string message, string? property = null, ReadOnlySpan<byte> value = default)
    {
        if (errors.Count >= ErrorLimit)
            return;
        var text = value.IsEmpty ? null : Printable.Token(value, isString: true);
        errors.Add(new ValidationError(Path.ToText(json, property), message, text, section.For(Version)));
    }

    private readonly string Value() => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.Null => "null",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        var token => Printable.Token(reader.ValueSpan, token != JsonTokenType.Number),
    };

    private readonly void CheckText()
    {
        if (hasBrokenText && !Utf8.IsValid(reader.ValueSpan))
            throw new BrokenTextException("the text is not valid UTF-8");
        if (reader.ValueIsEscaped && !Surrogates.ArePaired(reader.ValueSpan))
            throw new BrokenTextException("the text has half of a surrogate pair, which is not a character");
    }
}
