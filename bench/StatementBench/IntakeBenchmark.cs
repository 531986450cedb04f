using System.Text;
using BenchmarkDotNet.Attributes;
using CoursePackager.Lrs.Statements;
using CoursePackager.Lrs.Storage;
using CoursePackager.Xapi;
using CoursePackager.Xapi.Comparison;
using CoursePackager.Xapi.Validation;

namespace CoursePackager.Bench.StatementBench;

/// <summary>What the service does with a statement between reading the request and handing it to the store.</summary>
[MemoryDiagnoser]
public class IntakeBenchmark
{
    private static readonly byte[] Authority =
        """{"objectType":"Agent","account":{"homePage":"http://127.0.0.1:8080","name":"bench"}}"""u8.ToArray();

    private static readonly HashSet<string> None = [];

    private readonly byte[] statement = Encoding.UTF8.GetBytes(Sample.Cmi5Passed);

    /// <summary>Length of the statement as it is sent.</summary>
    public int SentBytes => statement.Length;

    /// <summary>Length of the statement as it is stored.</summary>
    public int StoredBytes => ((PreparedStatement)Intake()).Json.Length;

    [Benchmark]
    public int Validate() => StatementValidator.Validate(statement, XapiVersion.V103).Count;

    [Benchmark]
    public ulong Fingerprint() => StatementComparer.Fingerprint(statement).Value;

    [Benchmark(Baseline = true)]
    public object Intake()
    {
        using var batch = StatementBatch.Read(statement, XapiVersion.V103, Authority, null);
        return batch.Prepare(None, default)[0];
    }
}
