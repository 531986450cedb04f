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

    /// <summary>The statement's own attachments, among them those that sign it.</summary>
    OwnAttachments,

    /// <summary>An object whose keys are language tags.</summary>
    LanguageMap,

    /// <summary>A language tag, in either case (RFC 5646 section 2.1.1).</summary>
    LanguageTag,

    /// <summary>A media type; case does not matter up to its parameters (RFC 2045 section 5.1).</summary>
    MediaType,

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
