namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>One answer to a follower.</summary>
internal sealed record FollowedPage(IReadOnlyList<FollowedStatement> Statements, string More, string ConsistentThrough);
