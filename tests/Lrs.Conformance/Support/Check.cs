using Xunit.Sdk;

namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>The same check for many things, all of which are tried and reported.</summary>
internal static class Check
{
    public static async Task EachAsync<T>(IEnumerable<T> items, Func<T, Task> check)
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var item in items)
        {
            count++;
            try
            {
                await check(item);
            }
            catch (XunitException failure)
            {
                failures.Add($"{item}: {failure.Message}");
            }
        }

        Assert.NotEqual(0, count);
        Assert.True(failures.Count == 0, $"{failures.Count} of {count} failed:\n{string.Join('\n', failures.Take(20))}");
    }
}
