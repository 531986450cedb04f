using CoursePackager.Lrs.Statements;

namespace CoursePackager.Lrs.Tests.Statements;

public sealed class KeyCollectorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(34)]
    [InlineData(500)]
    public void Every_key_is_taken_once_however_many_there_are(int count)
    {
        long[] keys = [.. Enumerable.Range(0, count).Select(i => (long)i * 7919)];
        var collector = new KeyCollector();
        collector.AddRange(keys);
        collector.Add(keys[0]);
        collector.AddRange([.. keys.Reverse()]);

        Assert.Equal(keys, collector.Take().Order());
    }

    [Fact]
    public void The_keys_of_one_statement_are_not_those_of_the_next()
    {
        var collector = new KeyCollector();
        collector.AddRange([.. Enumerable.Range(0, 40).Select(i => (long)i)]);
        collector.Take();
        collector.Add(3);
        collector.Add(3);

        Assert.Equal([3L], collector.Take());
        Assert.Empty(collector.Take());
    }
}
