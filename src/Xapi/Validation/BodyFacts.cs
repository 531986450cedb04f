namespace CoursePackager.Xapi.Validation;

/// <summary>What was seen of a statement or SubStatement that rules across its properties need.</summary>
internal struct BodyFacts
{
    public ObjectKind Object;
    public bool Voids;
    public ContextFacts Context;
}
