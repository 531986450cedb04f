using System.Buffers.Binary;
using LiteDB;

namespace CoursePackager.Lrs.Storage.LiteDb.Views.Database;

/// <summary>A statement's id and sequence as a LiteDB document. Key: tenant (4, big end first) and the id's 16 bytes.</summary>
internal static class IdDocument
{
    private const int KeyLength = 20;

    public static byte[] Key(int tenant, Guid id)
    {
        var key = new byte[KeyLength];
        BinaryPrimitives.WriteInt32BigEndian(key, tenant);
        id.TryWriteBytes(key.AsSpan(sizeof(int)));
        return key;
    }

    public static BsonDocument Of(byte[] key, long sequence) => new() { ["_id"] = key, ["v"] = sequence };

    public static (Guid Id, long Sequence) Read(BsonDocument document) =>
        (new Guid(document["_id"].AsBinary.AsSpan(sizeof(int))), document["v"].AsInt64);
}
