using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CoursePackager.Lrs.Storage.Postgres.Documents;

/// <summary>Keys of documents: hashes, so that their length is bounded whatever a client sends. Part of the stored
/// format.</summary>
internal static class DocumentKey
{
    private const int HashLength = 16;

    public static byte[] OfScope(DocumentScope scope)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([(byte)scope.Kind]);
        Append(hash, scope.Activity);
        Append(hash, scope.Agent);
        return hash.GetHashAndReset()[..HashLength];
    }

    public static byte[] OfId(string id) => SHA256.HashData(Encoding.UTF8.GetBytes(id))[..HashLength];

    public static byte[] OfRegistration(Guid? registration) => registration is { } id ? id.ToByteArray(bigEndian: true) : [];

    /// <summary>Length first, so that two texts cannot run into each other.</summary>
    private static void Append(IncrementalHash hash, string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, text is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
