using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification;

/// <summary>Puts findings of one package into a bag, only so many of each rule: a damaged or hostile package has millions.</summary>
internal sealed class Findings(DiagnosticBag bag)
{
    private const int MostPerRule = 100;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Add(Rule rule, IEnumerable<Finding> found)
    {
        foreach (var finding in found)
        {
            var count = _counts.GetValueOrDefault(rule.Code);
            if (count == MostPerRule) return;
            _counts[rule.Code] = count + 1;
            bag.Report(rule, finding.Span, finding.Message, count + 1 < MostPerRule ? finding.Help : "There may be more like this; the first 100 are shown.");
        }
    }

    public void Add<TRule>(Finding finding) where TRule : Rule, new() => Add(new TRule(), [finding]);
}
