namespace CoursePackager.Packager.Model;

/// <summary>One accepted answer of a gap.</summary>
/// <param name="Text">Compared as <see cref="TextAnswer"/> is.</param>
/// <param name="Minimum">Smallest number that counts as well, when the text is a number, a tolerance or a range; else null.</param>
/// <param name="Maximum">Largest number; null when <paramref name="Minimum"/> is.</param>
internal sealed record GapAnswer(string Text, decimal? Minimum, decimal? Maximum);
