using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>Bytes that go with a statement.</summary>
internal sealed class AttachedFile
{
    public AttachedFile(byte[] bytes, string type = "text/plain") =>
        (Bytes, Type, Hash) = (bytes, type, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>A text that no other file has.</summary>
    public AttachedFile(string beginning)
        : this(Encoding.UTF8.GetBytes($"{beginning} {Guid.NewGuid()}"))
    {
    }

    public byte[] Bytes { get; }

    public string Type { get; }

    public string Hash { get; }

    public string UsageType { get; init; } = "https://example.com/usage/file";

    /// <summary>The entry of a statement's <c>attachments</c>.</summary>
    public JsonObject Entry => new()
    {
        ["usageType"] = UsageType,
        ["display"] = new JsonObject { ["en"] = "A file" },
        ["contentType"] = Type,
        ["length"] = Bytes.Length,
        ["sha2"] = Hash,
    };
}
