using System.Globalization;

namespace CoursePackager.Bench.LrsBench;

/// <summary>The ten filters, each asked many times with values drawn from the population that was stored.</summary>
internal sealed class QueryTable(Lrs lrs, ProcessTree server, StatementGenerator generator)
{
    public const string Head = "| filter | p50 ms | p95 ms | CPU ms/query | errors |\n|---|---|---|---|---|";

    private const int WarmUps = 3;

    private IReadOnlyList<(string Name, Func<string> Query)> Filters =>
    [
        ("none", () => "?limit=25"),
        ("verb", () => $"?limit=25&verb={Text(generator.Verb())}"),
        ("activity", () => $"?limit=25&activity={Text(generator.Activity())}"),
        ("agent", () => $"?limit=25&agent={Text(generator.Agent())}"),
        ("registration", () => $"?limit=25&registration={generator.Registration()}"),
        ("agent and verb", () => $"?limit=25&agent={Text(generator.Agent())}&verb={Text(generator.Verb())}"),
        ("related activity", () => $"?limit=25&related_activities=true&activity={Text(generator.Course())}"),
        ("related agent", () => $"?limit=25&related_agents=true&agent={Text(generator.Agent())}"),
        ("since and verb, ascending", () => $"?limit=25&ascending=true&since={Text(HalfAnHourAgo())}&verb={Text(generator.Verb())}"),
        ("no hit", () => $"?limit=25&verb={Text(generator.UnheardOfVerb())}"),
    ];

    public async Task RunAsync(int times, TextWriter output)
    {
        await output.WriteLineAsync(Head);
        foreach (var (name, query) in Filters)
        {
            for (var i = 0; i < WarmUps; i++) await lrs.GetAsync(query());
            var cpu = server.CpuSeconds();
            var answers = new List<Answer>();
            for (var i = 0; i < times; i++) answers.Add(await lrs.GetAsync(query()));
            cpu = server.CpuSeconds() - cpu;
            var latencies = new Latencies(answers.Select(a => a.Milliseconds));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {latencies.At(0.5):F1} | {latencies.At(0.95):F1} | {cpu * 1000 / times:F2} | {answers.Count(a => a.Fault is not null)} |"));
        }
    }

    private static string HalfAnHourAgo() =>
        TimeProvider.System.GetUtcNow().AddMinutes(-30).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static string Text(string value) => Uri.EscapeDataString(value);
}
