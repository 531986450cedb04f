namespace CoursePackager.Packager.Translations;

/// <summary>How a text of the source stands in a translation.</summary>
internal enum SegmentState
{
    /// <summary>Translated, and the source has not changed since.</summary>
    Current,

    /// <summary>Translated from an older text of the source.</summary>
    Stale,

    /// <summary>There is a text, but no record of which source it was made from.</summary>
    Unknown,

    /// <summary>The text of the source stands there as it is, and nobody has said that this is right.</summary>
    Untranslated,

    /// <summary>The translation has no such text.</summary>
    Missing,
}
