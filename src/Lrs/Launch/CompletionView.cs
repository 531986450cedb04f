namespace CoursePackager.Lrs.Launch;

/// <summary>What the learner's page reads of a record of the collection <c>completions</c> (docs/contracts.md,
/// Records).</summary>
internal sealed record CompletionView
{
    public const string Collection = "completions";

    public static readonly CompletionView None = new();

    /// <summary>Ids of the pages that count as done.</summary>
    public IReadOnlyList<string> Done { get; init; } = [];

    public FinalTestView? FinalTest { get; init; }

    public DateTimeOffset? Completed { get; init; }

    public string? CertificateId { get; init; }
}
