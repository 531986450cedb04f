namespace CoursePackager.Lrs.Storage;

/// <summary>What a document belongs to, without its own id.</summary>
/// <param name="Activity">Activity IRI; null for agent profiles.</param>
/// <param name="Agent">Canonical agent identifier (one IFI as text); null for activity profiles.</param>
/// <param name="Registration">Only for state; null when the request gave none.</param>
internal sealed record DocumentScope(DocumentKind Kind, string? Activity, string? Agent, Guid? Registration);
