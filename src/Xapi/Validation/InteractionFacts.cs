using CoursePackager.Xapi.Model;

namespace CoursePackager.Xapi.Validation;

/// <summary>What was seen of an interaction.</summary>
internal struct InteractionFacts
{
    /// <summary>Null until a valid one was seen.</summary>
    public InteractionType? Type;
}
