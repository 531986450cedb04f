using System.Globalization;
using System.Xml.Linq;
using CoursePackager.Packager.Rendering;

namespace CoursePackager.Packager.Targets.Scorm2004;

/// <summary>
/// How a platform moves between units and adds up their results (SCORM 2004 SN). Units are free in order. The course is complete
/// when all units are; its score is the final test's, or the units' scores weighted by their points; it is passed at the
/// course's pass mark. Nothing is shared between units (no <c>mapInfo</c>): Moodle's import ends at it.
/// </summary>
internal sealed class Scorm2004Sequencing(XNamespace imsss, RenderedCourse rendered)
{
    private const double Percent = 100;

    private bool IsSplit => rendered.Units is not [{ Id: null }];

    public XElement OfOrganization() => new(imsss + "sequencing",
        new XElement(imsss + "controlMode", new XAttribute("choice", "true"), new XAttribute("flow", "true")),
        IsSplit && rendered.Course.Mastery is { } mastery ? PassMark(mastery) : null);

    /// <summary>Only the player says when a unit is completed and passed; a platform must not conclude it from an end
    /// without a status.</summary>
    public XElement OfItem(RenderedUnit unit) => new(imsss + "sequencing",
        IsSplit ? Rollup(unit) : null,
        new XElement(imsss + "deliveryControls",
            new XAttribute("completionSetByContent", "true"), new XAttribute("objectiveSetByContent", "true")));

    private XElement PassMark(int mastery) => new(imsss + "objectives",
        new XElement(imsss + "primaryObjective",
            new XAttribute("objectiveID", $"OBJ-{rendered.Course.Id}"),
            new XAttribute("satisfiedByMeasure", "true"),
            new XElement(imsss + "minNormalizedMeasure", Number(mastery / Percent))));

    private XElement Rollup(RenderedUnit unit) => new(imsss + "rollupRules",
        new XAttribute("rollupObjectiveSatisfied", "false"),
        new XAttribute("rollupProgressCompletion", "true"),
        new XAttribute("objectiveMeasureWeight", Number(Weight(unit))));

    private double Weight(RenderedUnit unit)
    {
        if (rendered.Course.FinalTest is not null) return unit.Course.FinalTest is null ? 0 : 1;
        var points = rendered.Course.Assessments.Sum(a => a.Points);
        return points == 0 ? 0 : unit.Course.Assessments.Sum(a => a.Points) / (double)points;
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
