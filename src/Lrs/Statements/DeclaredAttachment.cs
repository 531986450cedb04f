namespace CoursePackager.Lrs.Statements;

/// <summary>An attachment as a statement describes it (xAPI 1.0.3 Data 2.4.11). Its <c>length</c> is not held
/// against the bytes: the hash is, and clients, ADL's test suite among them, state the length of another form of the same.</summary>
/// <param name="Hash">The <c>sha2</c> in lower case.</param>
internal sealed record DeclaredAttachment(string Hash, string ContentType, bool HasFileUrl);
