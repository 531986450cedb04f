namespace CoursePackager.Lrs.Credentials;

/// <summary>What a credential may do.</summary>
internal static class Scopes
{
    public const string All = "all";
    public const string StatementsWrite = "statements/write";
    public const string StatementsRead = "statements/read";

    /// <summary>Reading the statements that this credential wrote or, for a launch, those of its learner and
    /// registration.</summary>
    public const string StatementsReadMine = "statements/read/mine";
    public const string State = "state";
    public const string Profile = "profile";

    public static readonly IReadOnlyList<string> Known =
        [All, StatementsWrite, StatementsRead, StatementsReadMine, State, Profile];
}
