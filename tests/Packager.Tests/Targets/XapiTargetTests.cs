using System.Xml.Linq;
using CoursePackager.Packager.Packaging;
using CoursePackager.Packager.Packaging.Verification;
using CoursePackager.Packager.Targets.Xapi;

namespace CoursePackager.Packager.Tests.Targets;

public sealed class XapiTargetTests
{
    private static readonly XNamespace Tc = "http://projecttincan.com/tincan.xsd";

    [Fact]
    public void The_course_is_the_first_activity_and_the_only_one_launched()
    {
        var activities = TincanXml.Build(RenderedCourses.Small()).Descendants(Tc + "activity").ToList();

        Assert.Equal("https://example.org/courses/small", (string?)activities[0].Attribute("id"));
        Assert.Equal("index.html", (string?)activities[0].Element(Tc + "launch"));
        Assert.All(activities.Skip(1), a => Assert.Null(a.Element(Tc + "launch")));
    }

    [Fact]
    public void Pages_are_listed_with_the_ids_that_the_player_reports()
    {
        var ids = TincanXml.Build(RenderedCourses.Small()).Descendants(Tc + "activity").Select(a => (string)a.Attribute("id")!);

        Assert.Contains("https://example.org/courses/small/pages/l1", ids);
    }

    [Fact]
    public void Package_passes_its_own_verification()
    {
        var files = new XapiTarget().Emit(RenderedCourses.Small(), new());

        Assert.Empty(VerifiedPackage.Findings(files));
    }
}
