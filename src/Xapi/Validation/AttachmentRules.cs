using System.Text.Json;
using CoursePackager.Xapi.Formats;
using CoursePackager.Xapi.Vocabulary;

namespace CoursePackager.Xapi.Validation;

/// <summary>Attachment headers (xAPI 1.0.3 Data 2.4.11).</summary>
internal static class AttachmentRules
{
    private const int UsageType = 0;
    private const int ContentType = 2;

    private static readonly PropertyTable Table = new(
        "an attachment", "usageType", "display", "contentType", "length", "sha2", "description", "fileUrl");

    public static void CheckList(ref StatementCursor cursor)
    {
        if (!cursor.EnterArray(SpecSection.Attachments))
            return;
        for (var i = 0; cursor.NextItem(i); i++)
            Check(ref cursor);
    }

    private static void Check(ref StatementCursor cursor)
    {
        if (!cursor.EnterObject(SpecSection.Attachments))
            return;
        var seen = 0UL;
        var isSignature = false;
        var isOctets = true;
        while (cursor.NextProperty(Table, ref seen, out var index))
        {
            CheckProperty(ref cursor, index);
            if (index == UsageType)
                isSignature = IsString(ref cursor, AttachmentUsage.IsSignature);
            else if (index == ContentType)
                isOctets = IsString(ref cursor, MediaType.IsOctetStream);
        }

        if (isSignature && !isOctets)
            cursor.RefuseObject(
                SpecSection.Signatures, "must be application/octet-stream, because the attachment is a signature", "contentType");
        PropertySet.Require(ref cursor, SpecSection.Attachments, Table, seen, 0, 1, 2, 3, 4);
    }

    private static bool IsString(ref StatementCursor cursor, ValueRules.Format test) =>
        cursor.Token == JsonTokenType.String && test(cursor.Text());

    private static void CheckProperty(ref StatementCursor cursor, int index)
    {
        switch (index)
        {
            case UsageType:
                ValueRules.IriValue(ref cursor, SpecSection.Attachments);
                break;
            case 1 or 5:
                LanguageMapRules.Check(ref cursor);
                break;
            case ContentType:
                ValueRules.Formatted(
                    ref cursor, SpecSection.Attachments, MediaType.IsValid, "is not a media type such as application/pdf");
                break;
            case 3:
                CheckLength(ref cursor);
                break;
            case 4:
                ValueRules.Formatted(
                    ref cursor,
                    SpecSection.Attachments,
                    Hex.IsSha2,
                    "is not a SHA-2 hash in hexadecimal digits (64 for SHA-256)");
                break;
            default:
                ValueRules.Irl(ref cursor, SpecSection.Attachments);
                break;
        }
    }

    private static void CheckLength(ref StatementCursor cursor)
    {
        if (cursor.Token == JsonTokenType.Number && cursor.TryGetLong(out var length) && length >= 0)
            return;
        cursor.Refuse(SpecSection.Attachments, "must be a whole number of bytes, 0 or more");
        cursor.Skip();
    }
}
