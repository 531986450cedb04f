namespace CoursePackager.Packager.Rendering.State;

/// <summary>A part of the course and the most bits its saved state can take (6 bits are one character).</summary>
/// <param name="What">Id of the question, or <c>lessons</c>, <c>tests</c>, <c>recordings</c> or <c>head</c>.</param>
internal sealed record StateContributor(string What, int Bits);
