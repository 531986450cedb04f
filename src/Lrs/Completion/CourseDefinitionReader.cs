using System.Text.Json;

namespace CoursePackager.Lrs.Completion;

/// <summary>Reads a course.json. What it does not need it does not look at.</summary>
internal static class CourseDefinitionReader
{
    /// <summary>The definition; null with a reason when something completion needs is missing or of the wrong kind.</summary>
    public static CourseDefinition? Read(JsonElement course, out string? problem)
    {
        try
        {
            problem = null;
            return new CourseDefinition(
                Text(course, "id"),
                Text(course, "iri"),
                Text(course, "language"),
                Text(course, "title"),
                OptionalText(course, "publisher") ?? "",
                course.TryGetProperty("certificate", out var certificate) && certificate.ValueKind == JsonValueKind.True,
                ReadRule(course),
                [.. ReadPages(course)]);
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException or KeyNotFoundException)
        {
            problem = error.Message;
            return null;
        }
    }

    private static CompletionRule ReadRule(JsonElement course)
    {
        var completion = course.GetProperty("completion");
        return new CompletionRule(
            IsAll(completion, "lessons"),
            IsAll(completion, "quizzes"),
            OptionalText(completion, "finalTest") switch
            {
                null or "none" => FinalTestRule.None,
                "submitted" => FinalTestRule.Submitted,
                "passed" => FinalTestRule.Passed,
                var other => throw new FormatException($"completion.finalTest is '{other}'."),
            },
            ReadMastery(course));
    }

    private static decimal? ReadMastery(JsonElement course)
    {
        if (!course.TryGetProperty("mastery", out var mastery) || mastery.ValueKind == JsonValueKind.Null)
            return null;
        return mastery.TryGetDecimal(out var percent) && percent is >= 0 and <= 100
            ? percent
            : throw new FormatException("mastery is not a percentage.");
    }

    private static IEnumerable<CoursePage> ReadPages(JsonElement course)
    {
        foreach (var page in course.GetProperty("pages").EnumerateArray())
        {
            PageKind? kind = Text(page, "kind") switch
            {
                "lesson" => PageKind.Lesson,
                "quiz" => PageKind.Quiz,
                "test" => PageKind.Test,
                _ => null,
            };
            if (kind is { } known)
                yield return new CoursePage(Text(page, "id"), known);
        }
    }

    private static bool IsAll(JsonElement completion, string name) => OptionalText(completion, name) switch
    {
        null or "none" => false,
        "all" => true,
        var other => throw new FormatException($"completion.{name} is '{other}'."),
    };

    private static string Text(JsonElement owner, string name) =>
        OptionalText(owner, name) ?? throw new FormatException($"{name} is missing.");

    private static string? OptionalText(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;
}
