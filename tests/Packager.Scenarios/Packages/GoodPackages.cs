using CoursePackager.Packager.Resources;
using static System.Text.Encoding;

namespace CoursePackager.Packager.Scenarios.Packages;

/// <summary>A small good package of each kind, written by hand, in the way of other tools.</summary>
internal static class GoodPackages
{
    private const string Page = "<!doctype html>\n<html lang=\"en\">\n<head><title>One</title><link rel=\"stylesheet\" href=\"style.css\"></head>\n"
        + "<body><h1 id=\"top\">One</h1>\n<p><a href=\"two.html#end\">Two</a> <img src=\"media/map.svg\" alt=\"\"></p>\n</body></html>\n";

    private const string SecondPage = "<!doctype html>\n<html lang=\"en\"><head><title>Two</title></head><body><p id=\"end\">Two</p></body></html>\n";

    public static IReadOnlyDictionary<string, Func<TestPackage>> All { get; } = new Dictionary<string, Func<TestPackage>>(StringComparer.Ordinal)
    {
        ["scorm12"] = Scorm12, ["scorm2004-3"] = Scorm2004Third, ["scorm2004-4"] = Scorm2004, ["cmi5"] = Cmi5, ["xapi"] = Tincan, ["cc13"] = Cartridge, ["web"] = Web,
    };

    public static TestPackage Web() => new(Content());

    public static TestPackage Scorm12() => new([File("imsmanifest.xml", """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest identifier="M1" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="ORG">
            <organization identifier="ORG">
              <title>Course</title>
              <item identifier="I1" identifierref="R1">
                <title>One</title>
                <adlcp:masteryscore>70</adlcp:masteryscore>
              </item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="index.html">
              <file href="index.html"/>
              <file href="two.html"/>
              <file href="style.css"/>
              <file href="media/map.svg"/>
            </resource>
          </resources>
        </manifest>
        """), .. Content(), .. Schemas("schemas/scorm12/")]);

    public static TestPackage Scorm2004() => Scorm2004("2004 4th Edition", "schemas/scorm2004-4/");

    public static TestPackage Scorm2004Third() => Scorm2004("2004 3rd Edition", "schemas/scorm2004-3/");

    public static TestPackage Cmi5() => new([File("cmi5.xml", """
        <?xml version="1.0" encoding="UTF-8"?>
        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
          <course id="https://example.org/course">
            <title><langstring lang="en">Course</langstring></title>
            <description><langstring lang="en">What it is.</langstring></description>
          </course>
          <objectives>
            <objective id="https://example.org/objective">
              <title><langstring lang="en">Goal</langstring></title>
              <description><langstring lang="en">To know.</langstring></description>
            </objective>
          </objectives>
          <block id="https://example.org/block">
            <title><langstring lang="en">Part</langstring></title>
            <description><langstring lang="en">A part.</langstring></description>
            <au id="https://example.org/one" moveOn="CompletedAndPassed" masteryScore="0.7" launchMethod="AnyWindow">
              <title><langstring lang="en">One</langstring></title>
              <description><langstring lang="en">A lesson.</langstring></description>
              <objectives><objective idref="https://example.org/objective"/></objectives>
              <url>index.html?page=1</url>
            </au>
          </block>
        </courseStructure>
        """), .. Content()]);

    public static TestPackage Tincan() => new([File("tincan.xml", """
        <?xml version="1.0" encoding="UTF-8"?>
        <tincan xmlns="http://projecttincan.com/tincan.xsd">
          <activities>
            <activity id="https://example.org/course" type="http://adlnet.gov/expapi/activities/course">
              <name lang="en">Course</name>
              <description lang="en">What it is.</description>
              <launch lang="en">index.html</launch>
            </activity>
            <activity id="https://example.org/two" type="http://adlnet.gov/expapi/activities/lesson"><name lang="en">Two</name></activity>
          </activities>
        </tincan>
        """), .. Content()]);

    public static TestPackage Cartridge() => new([File("imsmanifest.xml", """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest identifier="M1" xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1">
          <metadata><schema>IMS Common Cartridge</schema><schemaversion>1.3.0</schemaversion></metadata>
          <organizations>
            <organization identifier="ORG" structure="rooted-hierarchy">
              <item identifier="ROOT">
                <item identifier="I1" identifierref="R1"><title>One</title></item>
                <item identifier="I2" identifierref="R2"><title>Quiz</title></item>
                <item identifier="I3" identifierref="R3"><title>Reading</title></item>
              </item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="R1" type="webcontent" href="index.html">
              <file href="index.html"/>
              <file href="two.html"/>
              <file href="style.css"/>
              <file href="media/map.svg"/>
            </resource>
            <resource identifier="R2" type="imsqti_xmlv1p2/imscc_xmlv1p3/assessment"><file href="quiz/quiz.xml"/><dependency identifierref="R1"/></resource>
            <resource identifier="R3" type="imswl_xmlv1p3"><file href="link.xml"/></resource>
          </resources>
        </manifest>
        """), File("link.xml", """
        <webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3"><title>Read</title><url href="https://example.org/"/></webLink>
        """), File("quiz/quiz.xml", """
        <?xml version="1.0" encoding="UTF-8"?>
        <questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">
          <assessment ident="A1" title="Quiz">
            <section ident="S1">
              <item ident="q1">
                <itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.multiple_choice.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
                <presentation>
                  <material><mattext texttype="text/html">Which?</mattext></material>
                  <response_lid ident="r1" rcardinality="Single">
                    <render_choice>
                      <response_label ident="a"><material><mattext>A</mattext></material></response_label>
                      <response_label ident="b"><material><mattext>B</mattext></material></response_label>
                    </render_choice>
                  </response_lid>
                </presentation>
                <resprocessing>
                  <outcomes><decvar varname="SCORE" vartype="Decimal" minvalue="0" maxvalue="100"/></outcomes>
                  <respcondition continue="No"><conditionvar><varequal respident="r1">b</varequal></conditionvar><setvar varname="SCORE" action="Set">100</setvar></respcondition>
                </resprocessing>
              </item>
            </section>
          </assessment>
        </questestinterop>
        """), .. Content()]);

    private static TestPackage Scorm2004(string version, string schemas) => new([File("imsmanifest.xml", $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest identifier="M1" version="1.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
          xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd">
          <metadata><schema>ADL SCORM</schema><schemaversion>{version}</schemaversion></metadata>
          <organizations default="ORG">
            <organization identifier="ORG">
              <title>Course</title>
              <item identifier="I1" identifierref="R1">
                <title>One</title>
                <imsss:sequencing>
                  <imsss:objectives>
                    <imsss:primaryObjective objectiveID="P1" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure></imsss:primaryObjective>
                  </imsss:objectives>
                </imsss:sequencing>
              </item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="R1" type="webcontent" adlcp:scormType="sco" href="index.html">
              <file href="index.html"/>
              <file href="two.html"/>
              <file href="style.css"/>
              <file href="media/map.svg"/>
            </resource>
          </resources>
        </manifest>
        """), .. Content(), .. Schemas(schemas)]);

    private static IEnumerable<TestEntry> Content() =>
    [
        File("index.html", Page),
        File("two.html", SecondPage),
        File("style.css", "/* url(none.png) */\nbody { background: url(\"media/map.svg\"); }\n"),
        File("media/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"),
    ];

    private static IEnumerable<TestEntry> Schemas(string folder) =>
        EmbeddedFiles.Under(folder).Select(name => new TestEntry(name[folder.Length..], EmbeddedFiles.Read(name)));

    private static TestEntry File(string name, string text) => new(name, UTF8.GetBytes(text.ReplaceLineEndings("\n")));
}
