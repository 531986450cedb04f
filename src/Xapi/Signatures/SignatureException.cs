namespace CoursePackager.Xapi.Signatures;

/// <summary>A signature that does not hold; the message says why, to be read after "the signature ". Never leaves
/// <see cref="StatementSignature"/>.</summary>
internal sealed class SignatureException(string message) : Exception(message);
