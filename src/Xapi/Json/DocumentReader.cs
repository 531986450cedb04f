using System.Text.Json;
using Newtonsoft.Json;

namespace CoursePackager.Xapi.Json;

/// <summary>Lets Newtonsoft.Json read a System.Text.Json document. Newtonsoft's own reader hides how a number was written; here
/// converters see the element they are at, with its text.</summary>
internal sealed class DocumentReader(JsonElement root) : JsonReader
{
    private readonly Stack<Frame> frames = new();
    private bool started;

    /// <summary>The value the reader is at, whole.</summary>
    public JsonElement Current { get; private set; } = root;

    public override bool Read()
    {
        if (!started)
        {
            started = true;
            Enter(Current);
            return true;
        }

        if (!frames.TryPeek(out var frame))
        {
            SetToken(JsonToken.None);
            return false;
        }

        if (frame.PendingValue is { } value)
        {
            frame.PendingValue = null;
            Enter(value);
        }
        else if (!frame.MoveNext())
        {
            frames.Pop();
            SetToken(frame.IsArray ? JsonToken.EndArray : JsonToken.EndObject);
        }
        else if (frame.IsArray)
        {
            Enter(frame.Item);
        }
        else
        {
            frame.PendingValue = frame.Property.Value;
            SetToken(JsonToken.PropertyName, frame.Property.Name);
        }

        return true;
    }

    private void Enter(JsonElement element)
    {
        Current = element;
        switch (element.ValueKind)
        {
            case JsonValueKind.Object or JsonValueKind.Array:
                frames.Push(new Frame(element));
                SetToken(element.ValueKind == JsonValueKind.Array ? JsonToken.StartArray : JsonToken.StartObject);
                break;
            case JsonValueKind.String:
                SetToken(JsonToken.String, element.GetString());
                break;
            case JsonValueKind.Number:
                SetNumber(element);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                SetToken(JsonToken.Boolean, element.GetBoolean());
                break;
            default:
                SetToken(JsonToken.Null);
                break;
        }
    }

    private void SetNumber(JsonElement element)
    {
        if (element.TryGetInt64(out var integer))
            SetToken(JsonToken.Integer, integer);
        else if (element.TryGetDecimal(out var number))
            SetToken(JsonToken.Float, number);
        else
            SetToken(JsonToken.Float, element.GetDouble());
    }

    private sealed class Frame(JsonElement element)
    {
        private JsonElement.ArrayEnumerator items =
            element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : default;

        private JsonElement.ObjectEnumerator properties =
            element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : default;

        public bool IsArray { get; } = element.ValueKind == JsonValueKind.Array;

        public JsonElement? PendingValue { get; set; }

        public JsonElement Item => items.Current;

        public System.Text.Json.JsonProperty Property => properties.Current;

        public bool MoveNext() => IsArray ? items.MoveNext() : properties.MoveNext();
    }
}
