using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>What a learner can do afterwards.</summary>
/// <param name="Id">
/// Slug that questions and lessons name it by, the same in every language; empty when nothing names it.
/// </param>
/// <param name="Text">One sentence, plain text; of a lesson it may be empty: then the course's sentence stands for it.</param>
internal sealed record Objective(string Id, string Text, SourceSpan Span);
