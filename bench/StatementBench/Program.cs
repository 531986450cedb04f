using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CoursePackager.Bench.StatementBench;

if (args is ["cpu"])
{
    CpuTable.Print();
    return;
}

// In this process: the project builds offline and with central package versions, which generated projects would not.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkRunner.Run<IntakeBenchmark>(DefaultConfig.Instance.AddJob(job), args);
