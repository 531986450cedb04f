namespace CoursePackager.Lrs.Credentials;

/// <summary>Limits a credential to one learner in one registration.</summary>
/// <param name="Agent">Canonical identifier of the learner.</param>
internal sealed record LaunchBinding(string Agent, Guid Registration);
