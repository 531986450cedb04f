namespace CoursePackager.Xapi.Model;

/// <summary>A person or system with exactly one identifier (xAPI 1.0.3 Data 2.4.2.1).</summary>
public sealed record Agent : Actor
{
    /// <inheritdoc/>
    public override string ObjectType => "Agent";
}
