namespace CoursePackager.Lrs.Statements;

/// <summary>An attachment as a statement describes it (xAPI 1.0.3 Data 2.4.11).</summary>
/// <param name="Hash">The <c>sha2</c> in lower case.</param>
internal sealed record DeclaredAttachment(string Hash, string ContentType, bool HasFileUrl);
