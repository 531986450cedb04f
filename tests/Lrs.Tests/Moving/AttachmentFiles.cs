using System.Text.Json.Nodes;
using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Moving;

/// <summary>Statements with attachments.</summary>
internal static class AttachmentFiles
{
    public static JsonObject Naming(JsonObject statement, string sha256)
    {
        var attachment = new JsonObject
        {
            ["usageType"] = "http://example.com/usage",
            ["display"] = new JsonObject { ["en"] = "A file" },
            ["contentType"] = "text/plain",
            ["length"] = 5,
            ["sha2"] = sha256,
        };
        return statement.With("attachments", new JsonArray(attachment));
    }
}
