using CoursePackager.Lrs.Conformance.Support;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CoursePackager.Lrs.Conformance.Coverage;

/// <summary>The cases of requirements that xunit finds in this assembly, and would run.</summary>
internal sealed class FoundCases : LongLivedMarshalByRefObject, IMessageSink, ISourceInformationProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly ManualResetEventSlim done = new();
    private readonly List<string> names = [];

    /// <summary>Class, method, version and store of each.</summary>
    public static IReadOnlyList<string> Names()
    {
        using var found = new FoundCases();
        using var discoverer = new XunitTestFrameworkDiscoverer(Reflector.Wrap(typeof(FoundCases).Assembly), found, found);
        discoverer.Find(includeSourceInformation: false, found, new NoOptions());
        Assert.True(found.done.Wait(Patience));
        return found.names;
    }

    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is ITestCaseDiscoveryMessage { TestCase.TestMethodArguments: [Endpoint lrs] } found)
            names.Add($"{found.TestClass.Class.Name}.{found.TestMethod.Method.Name} {lrs}");
        if (message is IDiscoveryCompleteMessage)
            done.Set();
        return true;
    }

    public ISourceInformation? GetSourceInformation(ITestCase testCase) => null;

    public void Dispose() => done.Dispose();

    private sealed class NoOptions : LongLivedMarshalByRefObject, ITestFrameworkDiscoveryOptions
    {
        public TValue? GetValue<TValue>(string name) => default;

        public void SetValue<TValue>(string name, TValue value)
        {
        }
    }
}
