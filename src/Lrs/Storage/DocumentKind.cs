namespace CoursePackager.Lrs.Storage;

/// <summary>The three document resources (xAPI 1.0.3 Communication 2.3, 2.6, 2.7).</summary>
internal enum DocumentKind { State, AgentProfile, ActivityProfile }
