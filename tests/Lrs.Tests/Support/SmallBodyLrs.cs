namespace CoursePackager.Lrs.Tests.Support;

/// <summary>A service that takes bodies of 100 kB at most.</summary>
public sealed class SmallBodyLrs : IAsyncLifetime
{
    public TestLrs Lrs { get; } = new();

    public Task InitializeAsync() => Lrs.StartAsync(options => options with { MaxBodyBytes = 100_000 });

    public Task DisposeAsync() => Lrs.DisposeAsync();
}
