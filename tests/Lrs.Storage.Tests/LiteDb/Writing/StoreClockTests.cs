using CoursePackager.Lrs.Storage.LiteDb.Writing;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb.Writing;

public sealed class StoreClockTests
{
    private readonly SettableTime time = new();

    [Fact]
    public void Time_of_storing_never_goes_back_when_the_clock_does()
    {
        var clock = new StoreClock(time);
        var first = clock.BeginGroup();
        clock.EndGroup();
        time.Now -= TimeSpan.FromHours(1);

        Assert.True(clock.BeginGroup() >= first);
    }

    [Fact]
    public void What_was_promised_stays_true_when_the_clock_is_set_back()
    {
        var clock = new StoreClock(time);
        var promised = clock.ConsistentThrough();
        time.Now -= TimeSpan.FromHours(1);

        Assert.True(clock.BeginGroup() > promised.ToUnixTimeMilliseconds());
    }

    [Fact]
    public void While_a_group_is_written_only_earlier_times_are_promised()
    {
        var clock = new StoreClock(time);
        var writing = clock.BeginGroup();
        time.Now += TimeSpan.FromSeconds(5);

        Assert.True(clock.ConsistentThrough().ToUnixTimeMilliseconds() < writing);
        clock.EndGroup();
        Assert.True(clock.ConsistentThrough().ToUnixTimeMilliseconds() >= writing);
    }

    [Fact]
    public void Goes_on_from_the_journal()
    {
        var clock = new StoreClock(time);
        var newest = time.Now.AddDays(1).ToUnixTimeMilliseconds();
        clock.Recover(newest);

        Assert.Equal(newest, clock.BeginGroup());
    }

    private sealed class SettableTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
