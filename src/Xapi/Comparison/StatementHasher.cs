using System.Text.Json;
using CoursePackager.Xapi.Formats;
using CoursePackager.Xapi.Vocabulary;

namespace CoursePackager.Xapi.Comparison;

/// <summary>One pass over a statement that hashes what is compared and leaves out the rest.</summary>
/// <param name="statement">A valid statement.</param>
/// <param name="withSignatures">Whether attachments that sign the statement belong to it. Without them, a list of attachments
/// that holds nothing else counts as absent.</param>
internal ref struct StatementHasher<THash>(ReadOnlySpan<byte> statement, bool withSignatures)
    where THash : unmanaged, IContentHash<THash>
{
    private Utf8JsonReader reader = new(statement, new JsonReaderOptions { MaxDepth = Validation.StatementCursor.DepthLimit });
    private HashStack<THash> stack;

    /// <summary>The statement's own timestamp, to the millisecond; null when it has none.</summary>
    public DateTimeOffset? Timestamp { get; private set; }

    /// <summary>The hash of all that is compared except the timestamp.</summary>
    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    public THash Compute()
    {
        try
        {
            reader.Read();
            return Value(Treatment.Statement);
        }
        finally
        {
            stack.Release();
        }
    }

    private THash Value(Treatment treatment) => reader.TokenType switch
    {
        JsonTokenType.StartObject when treatment == Treatment.Activities => THash.Ordered([Object(treatment)]),
        JsonTokenType.StartObject => Object(treatment),
        JsonTokenType.StartArray => Array(treatment),
        JsonTokenType.String => LeafHash.Text<THash>(ref reader, treatment),
        JsonTokenType.Number => LeafHash.Number<THash>(ref reader),
        var token => THash.Leaf(token, default),
    };

    private THash Object(Treatment treatment)
    {
        var mark = stack.Count;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            Property(treatment);
        return THash.Unordered(JsonTokenType.StartObject, stack.PopTo(mark));
    }

    private void Property(Treatment owner)
    {
        var treatment = Treatments.Of(owner, ref reader);
        var name = LeafHash.Text<THash>(ref reader, owner == Treatment.LanguageMap ? Treatment.LanguageTag : Treatment.Plain);
        reader.Read();
        if (treatment == Treatment.OwnTimestamp)
            ReadTimestamp();
        else if (treatment == Treatment.Skip || (treatment == Treatment.OwnAttachments && !withSignatures && !HasOthers()))
            reader.Skip();
        else
            stack.Push(THash.Property(name, Value(treatment)));
    }

    private THash Array(Treatment treatment)
    {
        var mark = stack.Count;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (treatment == Treatment.OwnAttachments && !withSignatures && IsSignature(reader))
                reader.Skip();
            else
                stack.Push(reader.TokenType == JsonTokenType.StartObject ? Object(treatment) : Value(treatment));
        }

        var items = stack.PopTo(mark);
        return treatment == Treatment.Members ? THash.Unordered(JsonTokenType.StartArray, items) : THash.Ordered(items);
    }

    private readonly bool HasOthers()
    {
        var ahead = reader;
        while (ahead.Read() && ahead.TokenType != JsonTokenType.EndArray)
        {
            if (!IsSignature(ahead))
                return true;
            ahead.Skip();
        }

        return false;
    }

    private static bool IsSignature(Utf8JsonReader attachment)
    {
        while (attachment.Read() && attachment.TokenType == JsonTokenType.PropertyName)
        {
            var isUsage = attachment.ValueTextEquals("usageType"u8);
            attachment.Read();
            if (isUsage)
                return attachment.TokenType == JsonTokenType.String && attachment.ValueTextEquals(AttachmentUsage.Signature);
            attachment.Skip();
        }

        return false;
    }

    private void ReadTimestamp()
    {
        DateTimeOffset time = default;
        var isTime = reader.TokenType == JsonTokenType.String
            && (reader.ValueIsEscaped
                ? Timestamps.TryParse(reader.GetString(), out time)
                : Timestamps.TryParse(reader.ValueSpan, out time));
        if (isTime)
            Timestamp = new DateTimeOffset(time.Ticks - (time.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        reader.Skip();
    }
}
