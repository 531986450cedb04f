using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.State;

namespace CoursePackager.Packager.Platforms;

/// <summary>What an administrator has to know about a course to set it up; templates see the members in snake_case.</summary>
internal sealed record PlatformFacts
{
    public required string Title { get; init; }

    public required string Id { get; init; }

    public required string Language { get; init; }

    public required int Minutes { get; init; }

    public required int Lessons { get; init; }

    public required int Quizzes { get; init; }

    public required int QuizQuestions { get; init; }

    /// <summary>Points of the final test, or of all quizzes when there is none.</summary>
    public required int Points { get; init; }

    public required bool HasTest { get; init; }

    public required int TestQuestions { get; init; }

    /// <summary>How many questions the final test draws from; 0 when it asks all.</summary>
    public required int Bank { get; init; }

    /// <summary>Whether attempts differ in points, because the questions drawn do.</summary>
    public required bool PointsVary { get; init; }

    /// <summary>How often the final test may be handed in; 0 for no limit.</summary>
    public required int TestAttempts { get; init; }

    /// <summary>Percent; null for no pass mark.</summary>
    public required int? Mastery { get; init; }

    /// <summary>Fewest points that reach the pass mark.</summary>
    public required int PointsToPass { get; init; }

    /// <summary>Whether anything gives points.</summary>
    public required bool IsScored { get; init; }

    public required bool NeedsLessons { get; init; }

    public required bool NeedsQuizzes { get; init; }

    /// <summary>The completion rule asks that the test is handed in.</summary>
    public required bool NeedsTest { get; init; }

    /// <summary>The course can only be completed by passing.</summary>
    public required bool NeedsPass { get; init; }

    /// <summary>Longest saved state in characters.</summary>
    public required int StateCharacters { get; init; }

    public static PlatformFacts Of(Course course)
    {
        Assessment[] quizzes = [.. course.Assessments.Where(a => a.Kind == AssessmentKind.Quiz)];
        var test = course.FinalTest;
        var isDrawn = test is not null && test.Asked < test.Questions.Count;
        var points = test?.Questions.Select(q => q.Points).Order().Take(test.Asked).Sum() ?? quizzes.Sum(q => q.Points);
        return new PlatformFacts
        {
            Title = course.Title,
            Id = course.Id,
            Language = course.Language,
            Minutes = course.Minutes,
            Lessons = course.Lessons.Count(),
            Quizzes = quizzes.Length,
            QuizQuestions = quizzes.Sum(q => q.Questions.Count),
            Points = points,
            HasTest = test is not null,
            TestQuestions = test?.Asked ?? 0,
            Bank = isDrawn ? test!.Questions.Count : 0,
            PointsVary = isDrawn && test!.Questions.DistinctBy(q => q.Points).Count() > 1,
            TestAttempts = test?.Attempts ?? 0,
            Mastery = course.Mastery,
            PointsToPass = ((course.Mastery ?? 0) * points + 99) / 100,
            IsScored = points > 0,
            NeedsLessons = course.Completion.Lessons == LessonsRule.All && course.Lessons.Any(),
            NeedsQuizzes = course.Completion.Quizzes == QuizzesRule.All && quizzes.Length > 0,
            NeedsTest = test is not null && course.Completion.FinalTest == FinalTestRule.Submitted,
            NeedsPass = test is not null && course.Completion.FinalTest == FinalTestRule.Passed && course.Mastery is not null,
            StateCharacters = StateBudget.Of(course).MaximumCharacters,
        };
    }
}
