using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Moving.Import;

/// <summary>Where an import goes, and where it keeps account.</summary>
internal sealed record ImportTarget(IStore Store, string Tenant, ImportCounts Counts, ImportReport Report);
