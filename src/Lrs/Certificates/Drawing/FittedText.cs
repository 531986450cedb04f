namespace CoursePackager.Lrs.Certificates.Drawing;

/// <summary>Text broken into lines at the size that fits its box.</summary>
/// <param name="Leading">Distance between base lines.</param>
internal sealed record FittedText(float Size, float Leading, IReadOnlyList<string> Lines);
