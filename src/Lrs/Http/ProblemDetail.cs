namespace CoursePackager.Lrs.Http;

/// <summary>One thing that is wrong in a request.</summary>
/// <param name="Path">Where in the body, as in <c>[2].actor.mbox</c>, or the name of a parameter or header; null: the request as
/// a whole.</param>
internal sealed record ProblemDetail(string? Path, string Message);
