using System.Security.Cryptography;
using Npgsql;

namespace CoursePackager.Lrs.Storage.Postgres.Attachments;

/// <summary>
/// Attachment bytes under their SHA-256, in parts, so that memory is bounded and no transaction waits for a client that sends
/// slowly. The row that names an attachment is written last: it is whole or not there.
/// </summary>
internal sealed class AttachmentTable(Database database)
{
    private const int PartLength = 256 * 1024;
    private const int HashCharacters = 64;

    private const string Begin = "INSERT INTO attachment_upload (tenant, upload) VALUES ($1, $2)";

    private const string AddPart = "INSERT INTO attachment_part (tenant, upload, part, data) VALUES ($1, $2, $3, $4)";

    /// <summary>Names the upload; when the same bytes are there already its parts go again. False when it was taken for
    /// abandoned.</summary>
    private const string Publish = """
        WITH finished AS (DELETE FROM attachment_upload WHERE tenant = $1 AND upload = $2 RETURNING upload),
        named AS (
          INSERT INTO attachment (tenant, sha256, upload, length)
          SELECT $1, $3, f.upload, $4 FROM finished f
          ON CONFLICT (tenant, sha256) DO NOTHING RETURNING upload),
        dropped AS (
          DELETE FROM attachment_part WHERE tenant = $1 AND upload = $2 AND NOT EXISTS (SELECT FROM named))
        SELECT EXISTS (SELECT FROM finished)
        """;

    private const string Drop = """
        WITH parts AS (DELETE FROM attachment_part WHERE tenant = $1 AND upload = $2)
        DELETE FROM attachment_upload WHERE tenant = $1 AND upload = $2
        """;

    private const string DropAbandoned = """
        WITH abandoned AS (
          DELETE FROM attachment_upload WHERE started < statement_timestamp() - interval '1 day' RETURNING tenant, upload)
        DELETE FROM attachment_part p USING abandoned a WHERE p.tenant = a.tenant AND p.upload = a.upload
        """;

    private const string Find = "SELECT upload, length FROM attachment WHERE tenant = $1 AND sha256 = $2";

    /// <summary>Keeps the bytes; returns their hash, lower-case hex.</summary>
    public async Task<string> PutAsync(string tenant, Stream content, CancellationToken cancel)
    {
        var upload = Guid.NewGuid();
        await ExecuteAsync(Begin, [tenant, upload], cancel);
        try
        {
            var (hash, length) = await SendAsync(tenant, upload, content, cancel);
            if (await ScalarAsync(Publish, [tenant, upload, hash, length], cancel) is not true)
                throw new StoreUnavailableException("Sending the attachment took longer than a day. Send it again.");
            return Convert.ToHexStringLower(hash);
        }
        catch
        {
            await TryDropAsync(tenant, upload);
            throw;
        }
    }

    /// <summary>Null when there are no bytes with this hash.</summary>
    public async Task<Stream?> OpenAsync(string tenant, string sha256, CancellationToken cancel)
    {
        if (sha256.Length != HashCharacters || !sha256.All(char.IsAsciiHexDigitLower))
            return null;
        return await database.RepeatableAsync<Stream?>(
            async connection =>
            {
                await using var command = Command(Find, [tenant, Convert.FromHexString(sha256)], connection);
                await using var reader = await command.ExecuteReaderAsync(cancel);
                return await reader.ReadAsync(cancel)
                    ? new AttachmentStream(database, tenant, reader.GetGuid(0), reader.GetInt64(1))
                    : null;
            },
            cancel);
    }

    /// <summary>Removes uploads that a crash left unfinished.</summary>
    public Task RemoveAbandonedAsync(CancellationToken cancel) => ExecuteAsync(DropAbandoned, [], cancel);

    private async Task<(byte[] Hash, long Length)> SendAsync(string tenant, Guid upload, Stream content, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[PartLength];
        long length = 0;
        for (var part = 0; ; part++)
        {
            var read = await content.ReadAtLeastAsync(buffer, PartLength, throwOnEndOfStream: false, cancel);
            if (read == 0)
                break;
            hash.AppendData(buffer, 0, read);
            await ExecuteAsync(AddPart, [tenant, upload, part, buffer.AsMemory(0, read)], cancel);
            length += read;
        }

        return (hash.GetHashAndReset(), length);
    }

    private async Task TryDropAsync(string tenant, Guid upload)
    {
        try
        {
            await ExecuteAsync(Drop, [tenant, upload], CancellationToken.None);
        }
        catch (StoreException)
        {
            // What is left goes when a service starts a day later.
        }
    }

    private Task ExecuteAsync(string sql, object[] values, CancellationToken cancel) => ScalarAsync(sql, values, cancel);

    private Task<object?> ScalarAsync(string sql, object[] values, CancellationToken cancel) => database.OnceAsync(
        async connection =>
        {
            await using var command = Command(sql, values, connection);
            return await command.ExecuteScalarAsync(cancel);
        },
        cancel);

    private static NpgsqlCommand Command(string sql, object[] values, NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
