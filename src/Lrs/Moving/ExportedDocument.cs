using System.Text.Json.Serialization;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Moving;

/// <summary>A line of documents.ndjson.</summary>
/// <param name="Agent">Canonical identifier of the agent, as in <see cref="DocumentScope"/>.</param>
/// <param name="Updated">When it was written; for readers, an import gives its own time.</param>
/// <param name="Content">Base64 in JSON.</param>
internal sealed record ExportedDocument(
    DocumentKind Kind,
    string? Activity,
    string? Agent,
    Guid? Registration,
    string Id,
    string ContentType,
    DateTimeOffset Updated,
    byte[] Content)
{
    [JsonIgnore]
    public DocumentScope Scope => new(Kind, Activity, Agent, Registration);

    /// <summary>Whether it names what a document of its kind belongs to, and nothing else.</summary>
    [JsonIgnore]
    public bool IsWhole =>
        !string.IsNullOrEmpty(Id) && ContentType is not null && Content is not null && Kind switch
        {
            DocumentKind.State => Activity is not null && Agent is not null,
            DocumentKind.AgentProfile => Activity is null && Agent is not null && Registration is null,
            DocumentKind.ActivityProfile => Activity is not null && Agent is null && Registration is null,
            _ => false,
        };
}
