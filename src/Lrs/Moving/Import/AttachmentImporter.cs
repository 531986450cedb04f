using System.Security.Cryptography;
using CoursePackager.Lrs.Statements;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Moving.Import;

/// <summary>Takes the attachments that a statement names out of the folder <c>attachments</c> beside the statements:
/// <c>ab/abcd…</c> or <c>abcd…</c>, named by their SHA-256.</summary>
internal sealed class AttachmentImporter(IStore store, string tenant, ExportFolder folder)
{
    private const int Sha256Digits = 64;

    /// <summary>Which of the hashes the store has, after taking in those whose bytes are there.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync(IEnumerable<DeclaredAttachment> declared, CancellationToken cancel)
    {
        var kept = new List<string>();
        foreach (var hash in declared.Select(item => item.Hash).Distinct(StringComparer.Ordinal))
        {
            if (hash.Length == Sha256Digits && hash.All(char.IsAsciiHexDigitLower) && await HasAsync(hash, cancel))
                kept.Add(hash);
        }

        return kept;
    }

    private async Task<bool> HasAsync(string hash, CancellationToken cancel)
    {
        await using (var present = await store.OpenAttachmentAsync(tenant, hash, cancel))
        {
            if (present is not null)
                return true;
        }

        string[] places = [folder.Attachment(hash), Path.Combine(folder.Attachments, hash)];
        if (places.FirstOrDefault(File.Exists) is not { } path)
            return false;
        await using var content = File.OpenRead(path);
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) != hash)
            return false;
        content.Position = 0;
        return await store.PutAttachmentAsync(tenant, content, cancel) == hash;
    }
}
