using System.Security.Cryptography;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace CoursePackager.Lrs.Storage.Postgres.Documents;

/// <summary>Documents; each write decides about its precondition and writes in one SQL statement.</summary>
internal sealed class DocumentTable(Database database)
{
    private const string DefaultType = "application/octet-stream";

    public Task<StoredDocument?> GetAsync(string tenant, DocumentScope scope, string id, CancellationToken cancel) =>
        database.RepeatableAsync(
            async connection =>
            {
                await using var command = new NpgsqlCommand(DocumentSql.Get, connection);
                command.Parameters.AddRange(Key(tenant, scope, id));
                await using var reader = await command.ExecuteReaderAsync(cancel);
                return await reader.ReadAsync(cancel)
                    ? new StoredDocument(
                        id,
                        reader.GetString(0),
                        reader.GetFieldValue<byte[]>(1),
                        reader.GetString(2),
                        reader.GetFieldValue<DateTimeOffset>(3))
                    : null;
            },
            cancel);

    public async Task<IReadOnlyList<string>> ListAsync(
        string tenant, DocumentScope scope, DateTimeOffset? since, CancellationToken cancel)
    {
        var ids = await database.RepeatableAsync(
            async connection =>
            {
                await using var command = new NpgsqlCommand(DocumentSql.List, connection);
                command.Parameters.AddRange(Key(tenant, scope, null)[..3]);
                command.Parameters.Add(Parameter(NpgsqlDbType.TimestampTz, since?.ToUniversalTime()));
                await using var reader = await command.ExecuteReaderAsync(cancel);
                var found = new List<string>();
                while (await reader.ReadAsync(cancel))
                    found.Add(Encoding.UTF8.GetString(reader.GetFieldValue<byte[]>(0)));
                return found;
            },
            cancel);
        ids.Sort(StringComparer.Ordinal);
        return ids;
    }

    /// <summary>Every document, page by page; a place is the three parts of the key in hexadecimal.</summary>
    public async Task<IReadOnlyList<FoundDocument>> ReadAllAsync(
        string tenant, string? after, int limit, CancellationToken cancel)
    {
        var place = after?.Split('.').Select(Convert.FromHexString).ToArray();
        return await database.RepeatableAsync(
            async connection =>
            {
                await using var command = new NpgsqlCommand(DocumentSql.ReadAll, connection);
                command.Parameters.Add(Parameter(NpgsqlDbType.Text, tenant));
                for (var part = 0; part < 3; part++)
                    command.Parameters.Add(Parameter(NpgsqlDbType.Bytea, place?[part]));
                command.Parameters.Add(Parameter(NpgsqlDbType.Integer, limit));
                await using var reader = await command.ExecuteReaderAsync(cancel);
                var found = new List<FoundDocument>();
                while (await reader.ReadAsync(cancel))
                    found.Add(Found(reader));
                return found;
            },
            cancel);
    }

    public Task<bool> WriteAsync(string tenant, DocumentWrite write, CancellationToken cancel)
    {
        if (write is { Id: null, Content: not null })
            throw new ArgumentException("A document needs an id; without one only a deletion is possible.");
        return database.OnceAsync(
            async connection =>
            {
                await using var command = new NpgsqlCommand(Sql(write), connection);
                command.Parameters.AddRange(Key(tenant, write.Scope, write.Id));
                command.Parameters.AddRange(Condition(write.Precondition));
                if (write.Content is { } content)
                    command.Parameters.AddRange(Values(write, content));
                return await command.ExecuteScalarAsync(cancel) is true;
            },
            cancel);
    }

    private static string Sql(DocumentWrite write) => write switch
    {
        { Id: null } => DocumentSql.DeleteAll,
        { Content: null } => DocumentSql.Delete,
        { Precondition.MustMatch: not null } => DocumentSql.Replace,
        _ => DocumentSql.Put,
    };

    private static FoundDocument Found(NpgsqlDataReader reader)
    {
        var registration = reader.GetFieldValue<byte[]>(1);
        var scope = new DocumentScope(
            (DocumentKind)reader.GetInt16(4),
            Text(reader, 5),
            Text(reader, 6),
            registration.Length == 0 ? null : new Guid(registration, bigEndian: true));
        var document = new StoredDocument(
            Text(reader, 3)!,
            reader.GetString(7),
            reader.GetFieldValue<byte[]>(8),
            reader.GetString(9),
            reader.GetFieldValue<DateTimeOffset>(10));
        var key = Enumerable.Range(0, 3).Select(part => Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(part)));
        return new FoundDocument(string.Join('.', key), scope, document);
    }

    private static string? Text(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : Encoding.UTF8.GetString(reader.GetFieldValue<byte[]>(column));

    /// <param name="id">Null: all documents of the scope, and all registrations when it names none.</param>
    private static NpgsqlParameter[] Key(string tenant, DocumentScope scope, string? id) =>
    [
        Parameter(NpgsqlDbType.Text, tenant),
        Parameter(NpgsqlDbType.Bytea, DocumentKey.OfScope(scope)),
        Parameter(
            NpgsqlDbType.Bytea,
            id is null && scope.Registration is null ? null : DocumentKey.OfRegistration(scope.Registration)),
        Parameter(NpgsqlDbType.Bytea, id is null ? null : DocumentKey.OfId(id)),
    ];

    private static NpgsqlParameter[] Condition(DocumentPrecondition condition) =>
    [
        Parameter(NpgsqlDbType.Array | NpgsqlDbType.Text, condition.MustMatch?.ToArray()),
        Parameter(NpgsqlDbType.Array | NpgsqlDbType.Text, condition.MustNotMatch?.ToArray()),
        Parameter(NpgsqlDbType.Boolean, condition.MustNotExist),
    ];

    private static NpgsqlParameter[] Values(DocumentWrite write, ReadOnlyMemory<byte> content) =>
    [
        Parameter(NpgsqlDbType.Bytea, Encoding.UTF8.GetBytes(write.Id!)),
        Parameter(NpgsqlDbType.Smallint, (short)write.Scope.Kind),
        Parameter(NpgsqlDbType.Bytea, Bytes(write.Scope.Activity)),
        Parameter(NpgsqlDbType.Bytea, Bytes(write.Scope.Agent)),
        Parameter(NpgsqlDbType.Text, write.ContentType ?? DefaultType),
        Parameter(NpgsqlDbType.Bytea, content),
        Parameter(NpgsqlDbType.Text, ETag(content.Span)),
    ];

    private static byte[]? Bytes(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);

    private static NpgsqlParameter Parameter(NpgsqlDbType type, object? value) =>
        new() { NpgsqlDbType = type, Value = value ?? DBNull.Value };

    // xAPI 1.0.3 Communication 3.1 asks for SHA-1; it tells versions apart and protects nothing.
#pragma warning disable CA5350
    private static string ETag(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA1.HashData(content));
#pragma warning restore CA5350
}
