namespace CoursePackager.Packager.Reading;

/// <summary>What a link or image leads to.</summary>
internal enum LinkKind
{
    /// <summary>An http(s) or mailto address.</summary>
    External,

    /// <summary>A page of the course; <see cref="LinkTarget.Id"/> is its id.</summary>
    Page,

    /// <summary>A place on the same page; only <see cref="LinkTarget.Anchor"/> is set.</summary>
    Anchor,

    /// <summary>A glossary term; <see cref="LinkTarget.Id"/> is the term's id, which may not exist.</summary>
    Term,

    /// <summary>A file of the course that is not a page; <see cref="LinkTarget.Path"/> is its path inside the course
    /// folder.</summary>
    File,

    /// <summary>An address that may not be used, such as <c>javascript:</c> or <c>file:</c>.</summary>
    Forbidden,

    /// <summary>A path that leaves the course folder or is no path at all.</summary>
    Broken,
}
