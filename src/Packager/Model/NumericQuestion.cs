namespace CoursePackager.Packager.Model;

/// <summary>A number; comma and point are both decimal signs. All or nothing.</summary>
internal sealed record NumericQuestion : Question
{
    /// <summary>Right ranges first, then foreseen wrong ones.</summary>
    public required IReadOnlyList<NumericAnswer> Answers { get; init; }
}
