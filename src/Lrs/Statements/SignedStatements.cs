using System.Runtime.InteropServices;
using System.Text.Json;
using CoursePackager.Lrs.Http;
using CoursePackager.Xapi;
using CoursePackager.Xapi.Signatures;
using CoursePackager.Xapi.Vocabulary;

namespace CoursePackager.Lrs.Statements;

/// <summary>The statements of a request that announce signatures (xAPI 1.0.3 Data 2.6), by the hashes of these.</summary>
internal sealed class SignedStatements
{
    private readonly List<(string Hash, string Path, JsonElement Statement, Guid Id)> announced = [];
    private readonly XapiVersion version;

    /// <param name="statements">Valid statements of a document that is still open.</param>
    public SignedStatements(IReadOnlyList<JsonElement> statements, IReadOnlyList<Guid> ids, XapiVersion version)
    {
        this.version = version;
        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i].TryGetProperty("attachments"u8, out var attachments))
                Collect(statements[i], ids[i], attachments, statements.Count > 1 ? $"statement[{i}]" : "statement");
        }
    }

    /// <summary>Whether the attachment with this hash is a signature.</summary>
    public bool Has(string hash) => announced.Exists(item => item.Hash == hash);

    /// <summary>Checks a signature's bytes against every statement that announces it: 400 when it does not hold.</summary>
    public void Check(string hash, ReadOnlyMemory<byte> signature)
    {
        foreach (var (_, path, statement, id) in announced.Where(item => item.Hash == hash))
        {
            var raw = JsonMarshal.GetRawUtf8Value(statement);
            if (StatementSignature.FindFault(signature, raw, id, version) is { } fault)
                throw Refuse(path, fault);
        }
    }

    /// <summary>400 when a signature has not come with the request: only bytes can be checked, wherever a fileUrl points
    /// to.</summary>
    public void RequireAll(IReadOnlySet<string> stored)
    {
        if (announced.FirstOrDefault(item => !stored.Contains(item.Hash)) is { Path: { } path })
            throw Refuse(path, "The signature must be sent with the statement, as a part of a multipart/mixed request.");
    }

    private void Collect(JsonElement statement, Guid id, JsonElement attachments, string path)
    {
        var number = 0;
        foreach (var attachment in attachments.EnumerateArray())
        {
            if (attachment.GetProperty("usageType"u8).ValueEquals(AttachmentUsage.Signature))
                announced.Add((
                    attachment.GetProperty("sha2"u8).GetString()!.ToLowerInvariant(), $"{path}.attachments[{number}]", statement, id));
            number++;
        }
    }

    private XapiProblem Refuse(string path, string message)
    {
        var section = version == XapiVersion.V103 ? "xAPI 1.0.3 Data 2.6" : "IEEE 9274.1.1 4.2.6";
        return new XapiProblem(
            400, "A signed statement cannot be taken; nothing was stored.", [new ProblemDetail(path, $"{message} ({section})")]);
    }
}
