namespace CoursePackager.Xapi.Comparison;

/// <summary>How a value takes part in the comparison.</summary>
internal enum Treatment
{
    /// <summary>As it is, objects without regard to the order of properties.</summary>
    Plain,

    /// <summary>Not at all.</summary>
    Skip,

    Statement,
    Actor,
    Members,
    Verb,
    Object,
    Result,
    Context,
    ContextActivities,
    Activities,
    ContextActors,
    Reference,
    Attachments,

    /// <summary>Text whose case does not matter when it is a UUID.</summary>
    Id,

    Mbox,

    /// <summary>Hexadecimal digits in either case.</summary>
    Hex,

    Duration,
    Timestamp,

    /// <summary>The statement's own timestamp, kept apart from the rest.</summary>
    OwnTimestamp,
}
