namespace CoursePackager.Packager.Updates;

/// <summary>What an update does to the stored progress of a learner at one place.</summary>
internal enum Verdict
{
    /// <summary>It is there as before.</summary>
    Kept,

    /// <summary>It is gone; the learner does this part again.</summary>
    Lost,

    /// <summary>It would be taken for something else, or shown as another answer.</summary>
    Mixed,

    /// <summary>There was nothing before.</summary>
    New,
}
