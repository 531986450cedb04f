using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Launch;

/// <summary>A learner's registration for a course, as the collection <c>launches</c> keeps it (docs/contracts.md,
/// Records).</summary>
internal sealed record LaunchRecord
{
    public const string Collection = "launches";

    public required Guid Registration { get; init; }

    public required string CourseId { get; init; }

    public required string Language { get; init; }

    /// <summary>The xAPI agent.</summary>
    public required JsonObject Actor { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset Created { get; init; }

    public static string KeyOf(Guid registration) => registration.ToString("D");
}
