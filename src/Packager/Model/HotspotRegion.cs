namespace CoursePackager.Packager.Model;

/// <summary>A region of a picture that can be chosen, by pointer or by its name.</summary>
/// <param name="X">Left edge in percent of the picture's width.</param>
/// <param name="Y">Upper edge in percent of the picture's height.</param>
/// <param name="Width">In percent of the picture's width.</param>
/// <param name="Height">In percent of the picture's height.</param>
internal sealed record HotspotRegion(Choice Choice, decimal X, decimal Y, decimal Width, decimal Height);
