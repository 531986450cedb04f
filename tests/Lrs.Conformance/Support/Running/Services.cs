using System.Collections.Concurrent;

namespace CoursePackager.Lrs.Conformance.Support.Running;

/// <summary>One running service per store for all tests, started when the first test needs it.</summary>
internal static class Services
{
    public const string LiteDb = "litedb";
    public const string Postgres = "postgres";

    private static readonly ConcurrentDictionary<string, Lazy<Task<RunningService>>> Running = new(StringComparer.Ordinal);

    public static Task<RunningService> OfAsync(string store) =>
        Running.GetOrAdd(store, name => new Lazy<Task<RunningService>>(() => RunningService.StartAsync(name))).Value;

    public static async Task StopAsync()
    {
        foreach (var service in Running.Values.Where(item => item.IsValueCreated && item.Value.IsCompletedSuccessfully))
            await (await service.Value).DisposeAsync();
    }
}
