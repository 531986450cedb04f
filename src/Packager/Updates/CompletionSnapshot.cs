namespace CoursePackager.Packager.Updates;

/// <summary>The completion rule as course.json has it.</summary>
internal sealed record CompletionSnapshot(string Lessons, string Quizzes, string FinalTest);
