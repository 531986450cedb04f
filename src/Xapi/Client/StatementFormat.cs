namespace CoursePackager.Xapi.Client;

/// <summary>How much of the definitions comes with statements (xAPI 1.0.3 Communication 2.1.3).</summary>
public enum StatementFormat
{
    /// <summary>As they were sent.</summary>
    Exact,

    /// <summary>Identifiers only.</summary>
    Ids,

    /// <summary>The LRS's own definitions in one language.</summary>
    Canonical,
}
