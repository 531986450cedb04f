using System.Text;

namespace CoursePackager.Xapi.Vocabulary;

/// <summary>What attachments are for.</summary>
public static class AttachmentUsage
{
    /// <summary>A JSON web signature of the statement (xAPI 1.0.3 Data 2.6).</summary>
    public const string Signature = "http://adlnet.gov/expapi/attachments/signature";

    /// <summary>Whether an attachment of this <c>usageType</c> signs its statement.</summary>
    public static bool IsSignature(ReadOnlySpan<byte> utf8) => Ascii.Equals(utf8, Signature);
}
