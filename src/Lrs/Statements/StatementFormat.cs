namespace CoursePackager.Lrs.Statements;

/// <summary>How statements are given back (xAPI 1.0.3 Communication 2.1.3).</summary>
internal enum StatementFormat
{
    /// <summary>The stored bytes.</summary>
    Exact,

    /// <summary>Identifiers only.</summary>
    Ids,

    /// <summary>One language of every language map.</summary>
    Canonical,
}
