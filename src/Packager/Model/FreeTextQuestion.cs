namespace CoursePackager.Packager.Model;

/// <summary>A survey or reflection in the learner's own words. Never right or wrong, never scored.</summary>
internal sealed record FreeTextQuestion : Question
{
    /// <summary>What to write and how much, plain text; may be empty.</summary>
    public required string Hint { get; init; }

    /// <summary>Most characters that are kept.</summary>
    public required int Limit { get; init; }
}
