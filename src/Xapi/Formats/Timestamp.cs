namespace CoursePackager.Xapi.Formats;

/// <summary>A point in time as a statement has it: its text, with the precision and zone it was written with, and the instant it
/// means (xAPI 1.0.3 Data 4.5).</summary>
public readonly record struct Timestamp
{
    private readonly string? text;

    private Timestamp(string text, DateTimeOffset instant)
    {
        this.text = text;
        Instant = instant;
    }

    /// <summary>The instant in UTC, to 100 ns; text without a zone is taken as UTC.</summary>
    public DateTimeOffset Instant { get; }

    /// <summary>The text as received.</summary>
    public string Text => text ?? Timestamps.Format(default);

    /// <summary>A time in the form an LRS writes: UTC with milliseconds.</summary>
    public static Timestamp From(DateTimeOffset time)
    {
        var text = Timestamps.Format(time);
        return Timestamps.TryParse(text, out var instant) ? new Timestamp(text, instant) : default;
    }

    /// <summary>Reads a timestamp; false when the text is not one.</summary>
    public static bool TryParse(string? text, out Timestamp timestamp)
    {
        var valid = Timestamps.TryParse(text, out var instant);
        timestamp = valid ? new Timestamp(text!, instant) : default;
        return valid;
    }

    /// <summary>Reads a timestamp.</summary>
    /// <exception cref="FormatException">The text is not an ISO 8601 date and time.</exception>
    public static Timestamp Parse(string text) => TryParse(text, out var timestamp)
        ? timestamp
        : throw new FormatException($"'{text}' is not an ISO 8601 date and time such as 2026-03-01T09:30:00.000Z.");

    /// <inheritdoc/>
    public override string ToString() => Text;
}
