using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Courses;

/// <summary>A course in one language, as the collection <c>courses</c> keeps it (docs/contracts.md, Records).</summary>
internal sealed record CourseRecord
{
    public const string Collection = "courses";

    public required string CourseId { get; init; }

    public required string Language { get; init; }

    public required string Iri { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public string? Version { get; init; }

    /// <summary>SHA-256 of the package, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset Added { get; init; }

    /// <summary>The whole course.json.</summary>
    public required JsonObject Course { get; init; }

    public static string KeyOf(string courseId, string language) => $"{courseId}.{language}";
}
