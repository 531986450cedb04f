using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>Names one list of sequences: those of a tenant's statements that share a key.</summary>
internal readonly record struct PostingKey(int Tenant, PostingKind Kind, long Key)
{
    public static PostingKey Voided(int tenant) => new(tenant, PostingKind.Voided, 0);

    public static PostingKey Target(int tenant) => new(tenant, PostingKind.Target, 0);

    /// <summary>A UUID as a 64-bit key. SHA-256, since clients choose ids and must not be able to make two keys meet.</summary>
    public static long OfId(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        Span<byte> hash = stackalloc byte[32];
        id.TryWriteBytes(bytes);
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
