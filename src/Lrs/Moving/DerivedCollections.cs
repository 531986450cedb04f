using CoursePackager.Lrs.Activities;
using CoursePackager.Lrs.Agents;
using CoursePackager.Lrs.Completion;

namespace CoursePackager.Lrs.Moving;

/// <summary>Collections that are not moved: the service makes them anew from the statements, and they count in sequences, which
/// another store gives anew.</summary>
internal static class DerivedCollections
{
    public static readonly IReadOnlySet<string> Names = new HashSet<string>(StringComparer.Ordinal)
    {
        Collections.States, Collections.Rules, ActivityRecord.Collection, AgentRecord.Collection,
    };
}
