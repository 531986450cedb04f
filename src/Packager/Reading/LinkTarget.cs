namespace CoursePackager.Packager.Reading;

/// <summary>A resolved link.</summary>
/// <param name="Id">Page or term id.</param>
/// <param name="Path">Path inside the course folder; equals <see cref="Model.MediaFile.SourcePath"/> for media.</param>
/// <param name="Anchor">Heading id after <c>#</c>, decoded; null when there is none.</param>
internal sealed record LinkTarget(LinkKind Kind, string? Id = null, string? Path = null, string? Anchor = null);
