namespace CoursePackager.Lrs.Agents;

/// <summary>An agent as one statement names it.</summary>
/// <param name="Agent">Canonical identifier.</param>
internal readonly record struct AgentMention(string Agent, string Name);
