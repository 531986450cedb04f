namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>What a follower notes of a statement.</summary>
internal readonly record struct FollowedStatement(Guid Id, string Stored);
