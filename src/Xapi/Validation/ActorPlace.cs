namespace CoursePackager.Xapi.Validation;

/// <summary>What may stand in a place for an actor.</summary>
internal enum ActorPlace
{
    AgentOrGroup,
    AgentOnly,
    GroupOnly,

    /// <summary>An agent in a group's member list.</summary>
    Member,

    /// <summary>An agent, or a group without identifier of two agents, one with an account.</summary>
    Authority,
}
