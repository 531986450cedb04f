namespace CoursePackager.Lrs.Completion;

/// <summary>Names of the collections that completion reads and writes.</summary>
internal static class Collections
{
    public const string Courses = "courses";
    public const string Launches = "launches";
    public const string Completions = "completions";
    public const string States = "completion-states";
    public const string Rules = "completion-rules";
    public const string Certificates = "certificates";
    public const string Claims = "certificate-claims";
}
