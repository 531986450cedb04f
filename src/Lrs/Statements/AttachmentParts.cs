using System.Security.Cryptography;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace CoursePackager.Lrs.Statements;

/// <summary>Takes the attachments of a multipart request into the store, before the statements that name them.</summary>
internal sealed class AttachmentParts(IStore store, LrsOptions options)
{
    private const int Sha256Digits = 64;

    /// <summary>Signatures are checked in memory.</summary>
    private const long LargestSignature = 4L << 20;

    /// <summary>Stores every part and returns the hashes stored. 400 for a part that no statement names, a wrong hash, an
    /// attachment with neither part nor fileUrl, or a signature that does not hold.</summary>
    public async Task<IReadOnlySet<string>> StoreAsync(
        string tenant, MultipartReader? parts, IReadOnlyCollection<DeclaredAttachment> declared, SignedStatements signed,
        CancellationToken cancel)
    {
        var stored = new HashSet<string>(StringComparer.Ordinal);
        while (parts is not null && await StatementUpload.NextAsync(parts, cancel) is { } part)
            stored.Add(await StoreAsync(tenant, part, declared, signed, cancel));
        signed.RequireAll(stored);

        if (declared.FirstOrDefault(item => !item.HasFileUrl && !stored.Contains(item.Hash)) is { } missing)
        {
            throw XapiProblem.BadRequest(
                $"The attachment {missing.Hash} has neither a fileUrl nor a part of the request with its bytes.");
        }

        return stored;
    }

    private async Task<string> StoreAsync(
        string tenant, MultipartSection part, IReadOnlyCollection<DeclaredAttachment> declared, SignedStatements signed,
        CancellationToken cancel)
    {
        var hash = Header(part, "X-Experience-API-Hash").ToLowerInvariant();
        if (!Header(part, "Content-Transfer-Encoding").Equals("binary", StringComparison.OrdinalIgnoreCase))
            throw XapiProblem.BadRequest("An attachment's part must have Content-Transfer-Encoding: binary.");
        if (declared.All(item => item.Hash != hash))
            throw XapiProblem.BadRequest($"The part with hash {hash} belongs to no attachment of the statements.");
        if (hash.Length != Sha256Digits)
            throw XapiProblem.BadRequest(
                $"The attachment {hash} is not named by a SHA-256; this LRS keeps bytes by SHA-256 only.");

        await using var bytes = signed.Has(hash)
            ? await TakeSignatureAsync(hash, part.Body, signed, cancel)
            : new RequestStream(part.Body, options.MaxBodyBytes);
        var actual = await store.PutAttachmentAsync(tenant, bytes, cancel);
        return actual == hash ? hash : throw WrongHash(hash, actual);
    }

    private async Task<Stream> TakeSignatureAsync(
        string hash, Stream body, SignedStatements signed, CancellationToken cancel)
    {
        await using var limited = new RequestStream(body, Math.Min(options.MaxBodyBytes, LargestSignature));
        var signature = await RequestBody.ReadAsync(limited, cancel);
        var actual = Convert.ToHexStringLower(SHA256.HashData(signature));
        if (actual != hash)
            throw WrongHash(hash, actual);
        signed.Check(hash, signature);
        return new MemoryStream(signature);
    }

    private static XapiProblem WrongHash(string hash, string actual) =>
        XapiProblem.BadRequest($"The bytes of the attachment {hash} have another SHA-256: {actual}.");

    private static string Header(MultipartSection part, string name) =>
        part.Headers is not null
            && part.Headers.TryGetValue(name, out var value) && value.Count == 1 && value[0] is { Length: > 0 } text
            ? text
            : throw XapiProblem.BadRequest($"A part of the multipart body lacks the header {name}.");
}
