using CoursePackager.Packager.Rendering.Questions;

namespace CoursePackager.Packager.Rendering.State;

/// <summary>A question, as far as the size of its stored answer depends on it.</summary>
internal sealed record StateQuestion(string Id, QuestionFacts Facts);
