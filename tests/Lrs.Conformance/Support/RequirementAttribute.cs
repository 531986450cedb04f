using Xunit.Sdk;

namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>Marks the test of one sentence of the specification. It takes an <see cref="Endpoint"/> as its only parameter and runs for
/// each version that has the sentence, on each store.</summary>
/// <param name="section">Where the sentence stands: <c>Data …</c> or <c>Communication …</c> are xAPI 1.0.3 Part Two and Three, and hold for
/// 2.0 too; <c>LRS …</c> is IEEE 9274.1.1, and holds for 2.0 only; <c>HTTP …</c> is what the two build upon.</param>
/// <param name="text">The sentence, in our words.</param>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("CoursePackager.Lrs.Conformance.Support.RequirementDiscoverer", "Lrs.Conformance")]
public sealed class RequirementAttribute(string section, string text) : FactAttribute
{
    public string Section { get; } = section;

    public string Text { get; } = text;

    /// <summary>Version of xAPI that alone has the sentence; null: both, or 2.0 for the sections of IEEE 9274.1.1.</summary>
    public string? Only { get; init; }

    /// <summary>Versions of xAPI the test runs for.</summary>
    public IReadOnlyList<string> Versions
    {
        get
        {
            if (Only is not null)
                return [Only];
            return Section.StartsWith("LRS ", StringComparison.Ordinal) ? [Endpoint.Version20] : Endpoint.AllVersions;
        }
    }
}
