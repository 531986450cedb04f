namespace CoursePackager.Packager.Model;

/// <summary>What completes the course. All three parts must hold.</summary>
internal sealed record CompletionRule(LessonsRule Lessons, QuizzesRule Quizzes, FinalTestRule FinalTest);
