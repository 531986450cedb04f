namespace CoursePackager.Xapi.Validation;

/// <summary>Properties of a context that are only allowed beside an activity (xAPI 1.0.3 Data 2.4.6).</summary>
internal struct ContextFacts
{
    public bool HasRevision;
    public bool HasPlatform;
}
