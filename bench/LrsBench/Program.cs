using System.CommandLine;
using CoursePackager.Bench.LrsBench;
using CoursePackager.Bench.LrsBench.Floor;

// lrsbench: load for any xAPI LRS. Prints Markdown tables. See bench/run.sh for a whole run.
var url = new Option<string>("--url") { Description = "xAPI endpoint.", DefaultValueFactory = _ => "http://127.0.0.1:8080/xapi" };
var key = new Option<string>("--key") { Required = true };
var secret = new Option<string>("--secret") { Required = true };
var pids = new Option<int[]>("--pid") { Description = "Processes whose CPU time and memory count, children included.", DefaultValueFactory = _ => [] };
var seconds = new Option<double>("--seconds") { Description = "Length of a cell.", DefaultValueFactory = _ => 5 };
var count = new Option<long>("--count") { Description = "Statements to store.", DefaultValueFactory = _ => 10_000 };
var times = new Option<int>("--times") { Description = "Queries for each filter.", DefaultValueFactory = _ => 50 };
Option[] common = [url, key, secret, pids];

var matrix = new Command("matrix", "The nine ingest cells: batches of 1, 25, 100 with 1, 8, 32 clients.") { seconds };
matrix.SetAction((parsed, _) => WithLrsAsync(parsed, (lrs, server) => MatrixAsync(parsed, lrs, server)));

var file = new Option<string?>("--litedb") { Description = "New file for bare LiteDB, which runs in this process: its CPU time counts, the generator's included." };
var connection = new Option<string?>("--postgres") { Description = "Connection string of an empty database, for bare PostgreSQL. Name its main process with --pid." };
var floor = new Command("floor", "The nine ingest cells on a bare database without any LRS: what engine and disk allow.") { seconds, pids, file, connection };
floor.SetAction(async (parsed, _) =>
{
    if (parsed.GetValue(file) is { } path)
    {
        using var bare = new LiteDbFloor(path);
        await MatrixAsync(parsed, bare, new ProcessTree([Environment.ProcessId]));
    }

    if (parsed.GetValue(connection) is { } database)
    {
        using var bare = new PostgresFloor(database);
        await MatrixAsync(parsed, bare, new ProcessTree(parsed.GetRequiredValue(pids)));
    }
});

var fill = new Command("fill", "Store so many statements, in batches of 100 from 4 clients.") { count };
fill.SetAction((parsed, _) => WithLrsAsync(parsed, async (lrs, server) =>
{
    var cell = new IngestCell(lrs, server, new StatementGenerator(1));
    Console.WriteLine(IngestCell.Head);
    Console.WriteLine((await cell.RunAsync(100, 4, TimeSpan.FromHours(1), parsed.GetValue(count))).Row);
}));

var query = new Command("query", "The ten filters.") { times };
query.SetAction((parsed, _) => WithLrsAsync(parsed, (lrs, server) =>
    new QueryTable(lrs, server, new StatementGenerator(2)).RunAsync(parsed.GetValue(times), Console.Out)));

var generate = new Command("generate", "Write so many statements to standard output, one on each line, as 'lrs import' takes them.") { count };
generate.SetAction(parsed =>
{
    var statements = new StatementGenerator(1);
    using var output = Console.OpenStandardOutput();
    for (var left = parsed.GetValue(count); left > 0; left--)
    {
        var line = statements.Batch(1);
        line.AsSpan().Replace((byte)'\n', (byte)' ');
        output.Write(line);
        output.WriteByte((byte)'\n');
    }
});

var root = new RootCommand("Load generator for xAPI Learning Record Stores.") { matrix, floor, fill, query, generate };
foreach (var command in new[] { matrix, fill, query })
    foreach (var option in common) command.Options.Add(option);
return await root.Parse(args).InvokeAsync();

async Task MatrixAsync(ParseResult parsed, ITarget target, ProcessTree server)
{
    var cell = new IngestCell(target, server, new StatementGenerator(1));
    await cell.RunAsync(10, 4, TimeSpan.FromSeconds(3)); // warm-up
    Console.WriteLine(IngestCell.Head);
    foreach (var batch in new[] { 1, 25, 100 })
        foreach (var clients in new[] { 1, 8, 32 })
        {
            var (row, fault) = await cell.RunAsync(batch, clients, TimeSpan.FromSeconds(parsed.GetValue(seconds)));
            Console.WriteLine(row);
            if (fault is not null) Console.WriteLine($"First error: {fault}");
        }
}

async Task WithLrsAsync(ParseResult parsed, Func<Lrs, ProcessTree, Task> run)
{
    using var lrs = new Lrs(parsed.GetRequiredValue(url), parsed.GetRequiredValue(key), parsed.GetRequiredValue(secret));
    await run(lrs, new ProcessTree(parsed.GetRequiredValue(pids)));
}
