using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Cmi5;

/// <summary>A moveOn and masteryScore that do not go together.</summary>
internal sealed class MoveOnWithoutScore : PackageCheck
{
    public override string Code => "CP0757";

    public override Severity Severity => Severity.Info;

    public override string Title => "A moveOn and masteryScore that do not go together";

    public override string What => "An AU with a masteryScore has a moveOn that asks for passing, and the other way round.";

    public override string Why =>
        "A masteryScore decides nothing when moveOn does not ask for passing; without one, the lesson alone decides "
        + "what passing is.";

    public override string Bad => "<au moveOn=\"Completed\" masteryScore=\"0.8\">";

    public override string Good => "<au moveOn=\"CompletedAndPassed\" masteryScore=\"0.8\">";

    public override IEnumerable<Finding> Check(Package package)
    {
        foreach (var au in Cmi5Structure.Aus(package.Cmi5))
        {
            var moveOn = (string?)au.Attribute("moveOn") ?? "NotApplicable";
            var asksForPassing = moveOn.Contains("Passed", StringComparison.Ordinal);
            var score = au.Attribute("masteryScore");
            if (asksForPassing == score is not null) continue;
            yield return new Finding(package.Cmi5!.At((System.Xml.Linq.XObject?)score ?? au), score is null ? $"moveOn is {moveOn}, but there is no masteryScore" : $"masteryScore is {score.Value}, but moveOn is {moveOn}");
        }
    }
}
