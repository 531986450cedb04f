namespace CoursePackager.Xapi.Validation;

/// <summary>What an actor says it is; <see cref="Unknown"/> when its objectType is wrong.</summary>
internal enum ActorKind
{
    Agent,
    Group,
    Unknown,
}
