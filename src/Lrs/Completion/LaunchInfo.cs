using System.Text.Json;

namespace CoursePackager.Lrs.Completion;

/// <summary>What completion reads of a launch; a record of <c>launches</c>.</summary>
internal sealed record LaunchInfo(string? CourseId, string? Language, JsonElement Actor, string? Name)
{
    public bool IsFor(string learner, string courseId) => CourseId == courseId && ActorIdentity.Of(Actor) == learner;
}
