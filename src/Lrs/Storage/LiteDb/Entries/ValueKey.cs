using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Entries;

/// <summary>
/// Keys of documents, records and checkpoints: bytes whose order is the order of listing, and whose length is bounded
/// whatever a client sends. Part of the journal's format.
/// </summary>
internal static class ValueKey
{
    private const byte DocumentArea = (byte)'D';
    private const byte RecordArea = (byte)'R';
    private const byte CheckpointArea = (byte)'C';
    private const int HashLength = 16;
    private const int MaxCollection = 64;
    private const int MaxKey = 200;

    public static byte[] Document(DocumentScope scope, string id) =>
        [DocumentArea, .. Hash(scope), .. Registration(scope.Registration), .. Hash(id)];

    /// <summary>What the keys of a scope's documents begin with: one registration, or, when the scope names none, every
    /// one.</summary>
    public static byte[] Documents(DocumentScope scope) => scope.Registration is null
        ? [DocumentArea, .. Hash(scope)]
        : [DocumentArea, .. Hash(scope), .. Registration(scope.Registration)];

    /// <exception cref="ArgumentException">Collection or key are longer than the contract allows.</exception>
    public static byte[] Record(string collection, string key)
    {
        if (collection.Length is 0 or > MaxCollection || !collection.All(char.IsAscii))
            throw new ArgumentException($"A collection's name has 1 to {MaxCollection} ASCII characters.", nameof(collection));
        if (key.Length > MaxKey)
            throw new ArgumentException($"A record's key has at most {MaxKey} characters.", nameof(key));
        return [RecordArea, .. Encoding.ASCII.GetBytes(collection), 0, .. Ordinal(key)];
    }

    public static byte[] Checkpoint(string projection) => [CheckpointArea, .. Ordinal(projection)];

    private static byte[] Registration(Guid? registration) => registration is { } id ? [1, .. id.ToByteArray()] : [0];

    private static byte[] Hash(DocumentScope scope)
    {
        var writer = new ByteWriter();
        writer.Byte((byte)scope.Kind);
        writer.Text(scope.Activity);
        writer.Text(scope.Agent);
        return SHA256.HashData(writer.Written)[..HashLength];
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text))[..HashLength];

    /// <summary>UTF-16, big end first: byte order is then ordinal string order, surrogates included.</summary>
    private static byte[] Ordinal(string text)
    {
        var bytes = new byte[text.Length * sizeof(char)];
        for (var i = 0; i < text.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(i * sizeof(char)), text[i]);
        return bytes;
    }
}
