namespace CoursePackager.Packager.Model;

/// <summary>A gap of a fill-in question.</summary>
/// <param name="Key"><c>a</c>, <c>b</c>, … in reading order.</param>
/// <param name="Name">What belongs here, in a few words, for screen readers and reports; may be empty.</param>
/// <param name="Answers">What is accepted, the one that is shown as right first.</param>
/// <param name="Feedback">Shown when this gap is filled wrongly; may be empty.</param>
internal sealed record Gap(string Key, string Name, IReadOnlyList<GapAnswer> Answers, RichText Feedback);
