namespace CoursePackager.Packager.Model;

/// <summary>Regions on a picture. One right region: all or nothing; several: as <see cref="MultipleChoiceQuestion"/>.</summary>
internal sealed record HotspotQuestion : Question
{
    /// <summary>A paragraph that is the image.</summary>
    public required RichText Picture { get; init; }

    public required IReadOnlyList<HotspotRegion> Regions { get; init; }

    public bool IsMany => Regions.Count(r => r.Choice.IsRight) > 1;
}
