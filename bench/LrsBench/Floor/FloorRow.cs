using System.IO.Hashing;
using System.Text;

namespace CoursePackager.Bench.LrsBench.Floor;

/// <summary>A statement as a bare database takes it: the raw text and the keys that filters need, with no check of either.</summary>
internal sealed record FloorRow(Guid Id, long Verb, long Activity, long Actor, Guid Registration, byte[] Raw)
{
    public static FloorRow[] Batch(StatementGenerator statements, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Next(statements))];

    private static FloorRow Next(StatementGenerator statements) => new(
        Guid.NewGuid(), Key(statements.Verb()), Key(statements.Activity()), Key(statements.Agent()), statements.Registration(),
        statements.Batch(1));

    private static long Key(string text) => unchecked((long)XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(text)));
}
