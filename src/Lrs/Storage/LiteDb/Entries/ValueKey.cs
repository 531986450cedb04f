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
    private const byte ScopeArea = (byte)'S';
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

    public static bool IsDocument(ReadOnlySpan<byte> key) => key[0] == DocumentArea;

    public static bool IsScope(ReadOnlySpan<byte> key) => key[0] == ScopeArea;

    public static bool IsRecord(ReadOnlySpan<byte> key) => key[0] == RecordArea;

    /// <summary>Whether spaces have taken the key's place: the value has been erased.</summary>
    public static bool IsErased(ReadOnlySpan<byte> key) => key[0] == (byte)' ';

    /// <summary>The scope's hash in the key of a document or scope; null in other keys.</summary>
    public static byte[]? ScopeOf(ReadOnlySpan<byte> key) =>
        IsDocument(key) || IsScope(key) ? key.Slice(1, HashLength).ToArray() : null;

    /// <summary>What the keys of every document begin with.</summary>
    public static ReadOnlySpan<byte> AllDocuments => [DocumentArea];

    /// <summary>What the keys of every record begin with.</summary>
    public static ReadOnlySpan<byte> AllRecords => [RecordArea];

    /// <summary>Key of the value that says in plain what a scope's hash stands for.</summary>
    public static byte[] Scope(DocumentScope scope) => [ScopeArea, .. Hash(scope)];

    /// <summary>Key of <see cref="Scope"/>, and the registration, of a document's key.</summary>
    public static (byte[] Scope, Guid? Registration) OfDocument(ReadOnlySpan<byte> key)
    {
        var registration = key[1 + HashLength] == 0 ? (Guid?)null : new Guid(key.Slice(2 + HashLength, 16));
        return ([ScopeArea, .. key.Slice(1, HashLength)], registration);
    }

    /// <summary>Name of the collection of a record's key, and a key behind every record of that collection.</summary>
    public static (string Name, byte[] End) CollectionOf(ReadOnlySpan<byte> key)
    {
        var name = key[1..key.IndexOf((byte)0)];
        return (Encoding.ASCII.GetString(name), [RecordArea, .. name, 1]);
    }

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

    private static byte[] Hash(DocumentScope scope) => SHA256.HashData(ScopeCodec.Write(scope))[..HashLength];

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
