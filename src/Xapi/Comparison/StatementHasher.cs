using System.Text.Json;
using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Comparison;

/// <summary>One pass over a statement. An object's hash is the sum of the hashes of its properties and an unordered list's the
/// sum of its items', so neither order nor a sorted copy is needed.</summary>
internal ref struct StatementHasher(ReadOnlySpan<byte> statement)
{
    private const ulong ObjectSeed = 0x6F626A6563740001;
    private const ulong ArraySeed = 0x6172726179000002;

    private Utf8JsonReader reader = new(statement, new JsonReaderOptions { MaxDepth = Validation.StatementCursor.DepthLimit });
    private DateTimeOffset? timestamp;

    public StatementFingerprint Compute()
    {
        reader.Read();
        var content = Value(Treatment.Statement);
        return new StatementFingerprint(content, timestamp);
    }

    private ulong Value(Treatment treatment) => reader.TokenType switch
    {
        JsonTokenType.StartObject when treatment == Treatment.Activities => HashMixer.Mix(ArraySeed, Object(treatment)),
        JsonTokenType.StartObject => Object(treatment),
        JsonTokenType.StartArray => Array(treatment),
        JsonTokenType.String => LeafHash.Text(ref reader, treatment),
        JsonTokenType.Number => LeafHash.Number(ref reader),
        var token => (ulong)token,
    };

    private ulong Object(Treatment treatment)
    {
        var sum = ObjectSeed;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var child = Treatments.Of(treatment, ref reader);
            var name = LeafHash.Text(ref reader, Treatment.Plain);
            reader.Read();
            if (child == Treatment.OwnTimestamp)
                ReadTimestamp();
            else if (child == Treatment.Skip)
                reader.Skip();
            else
                sum += HashMixer.Mix(name, Value(child));
        }

        return HashMixer.Mix(ObjectSeed, sum);
    }

    private ulong Array(Treatment treatment)
    {
        var hash = ArraySeed;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var item = treatment == Treatment.Activities && reader.TokenType == JsonTokenType.StartObject
                ? Object(treatment)
                : Value(treatment);
            hash = treatment == Treatment.Members ? hash + HashMixer.Mix(ArraySeed, item) : HashMixer.Mix(hash, item);
        }

        return hash;
    }

    private void ReadTimestamp()
    {
        if (reader.TokenType == JsonTokenType.String && Timestamps.TryParse(reader.GetString(), out var time))
            timestamp = new DateTimeOffset(time.Ticks - (time.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        reader.Skip();
    }
}
