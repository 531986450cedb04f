using System.Text;
using CoursePackager.Packager.Resources;
using static CoursePackager.Packager.Scenarios.Packages.GoodPackages;

namespace CoursePackager.Packager.Scenarios.Packages;

/// <summary>Every way to break a package that <c>coursepack verify</c> finds: at least one for each code.</summary>
internal static class BrokenPackages
{
    private const string Manifest = "imsmanifest.xml";
    private const string Quiz = "quiz/quiz.xml";
    private const string CourseJson = """{ "format": "coursepackager/1", "id": "c", "iri": "https://example.org/c", "language": "en", "title": "C", "pages": [] }""";

    public static IReadOnlyList<BrokenPackage> All { get; } =
        [.. Zip(), .. Names(), .. Xml(), .. Organizations(), .. Resources(), .. Scorm(), .. Cmi5Rules(), .. TincanRules(), .. CartridgeRules(), .. Quizzes(), .. Pages(), .. Secrets(), .. Own()];

    private static IEnumerable<BrokenPackage> Zip()
    {
        yield return new("CP0700", "text", () => "This is not a zip."u8.ToArray(), "", null, []);
        yield return new("CP0700", "empty", () => [], "", null, []);
        yield return new("CP0700", "cut short", () => Web().Write()[..^40], "", null, []);
        yield return new("CP0700", "list of entries damaged", () => Damage(Web().Write(), [0x50, 0x4b, 1, 2]), "", null, []);
        yield return new("CP0700", "name of 65 kB", () => Web().Add(string.Concat(Enumerable.Repeat("a/", 32_000)) + "b.txt").Write(), "", null, []);
        yield return Of("CP0701", "wrong checksum", Web().Change("two.html", e => e with { Crc = 1 }), "two.html");
        yield return Of("CP0701", "more than it says", Web().Change("media/map.svg", e => e with { Size = 3 }), "media/map.svg");
        yield return Of("CP0701", "less than it says", Web().Change("media/map.svg", e => e with { Size = 3000 }), "media/map.svg");
        yield return Of("CP0701", "another name inside", Web().Change("style.css", e => e with { LocalName = "evil.css!" }), "style.css");
        yield return new("CP0701", "data damaged", () => Damage(Web().Write(), "style.css"u8.ToArray()), "style.css", null, []);
        yield return Of("CP0702", "with a password", Web().Change("two.html", e => e with { Flags = 0x801 }), "two.html");
        yield return Of("CP0703", "compressed with LZMA", Web().Change("media/map.svg", e => e with { Method = 14 }), "media/map.svg");
        yield return Of("CP0708", "symbolic link", Web().Add(new TestEntry("latest.svg", "media/map.svg"u8.ToArray()) { Mode = 0xA1FF }), "latest.svg");
        yield return Of("CP0709", "bomb", Web().Add(new TestEntry("big.bin", new byte[40 << 20])), "big.bin");
        yield return Of("CP0713", "zip inside", Web().Add("course.zip", "x"), "course.zip");
        yield return Of("CP0717", "huge script", Web().Add("data.js", new string('x', 5 << 20).Insert(1000, "é")), "data.js");
    }

    private static IEnumerable<BrokenPackage> Names()
    {
        yield return Of("CP0704", "leads out", Web().Add("../../evil.txt"), "../../evil.txt");
        yield return Of("CP0704", "absolute", Web().Add("/etc/evil.txt"), "/etc/evil.txt");
        yield return Of("CP0704", "drive", Web().Add("C:/evil.txt"), "C:/evil.txt");
        yield return Of("CP0705", "backslashes", Web().Add("media\\b.txt"), "media\\b.txt");
        yield return Of("CP0706", "twice", Web().Add("two.html", "<html lang=\"en\"><title>x</title><p id=\"end\">"), "two.html");
        yield return Of("CP0707", "case", Web().Add("Two.html", "x"), "Two.html");
        yield return Of("CP0710", "code page", Web().Add(new TestEntry("ñ.txt", []) { RawName = [0xA4, 0x2E, 0x74, 0x78, 0x74], Flags = 0 }), "¤.txt");
        yield return Of("CP0710", "not marked", Web().Add(new TestEntry("схема.txt", []) { Flags = 0 }), "схема.txt");
        yield return Of("CP0711", "Cyrillic", Web().Add("схема.txt"), "схема.txt");
        yield return Of("CP0712", "macOS", Web().Add("__MACOSX/._index.html").Add("__MACOSX/._two.html"), "__MACOSX");
        yield return Of("CP0712", "Windows", Web().Add("media/Thumbs.db"), "media/Thumbs.db");
        yield return Of("CP0712", "history", Web().Add(".git/config", "x"), ".git");
        yield return Of("CP0714", "folder around", new TestPackage(Scorm12().Entries.Select(e => e with { Name = "course/" + e.Name })), "course/" + Manifest);
        yield return Of("CP0715", "misspelt", Scorm12().Rename(Manifest, "ImsManifest.xml"), "ImsManifest.xml");
        yield return Of("CP0716", "nothing to open", new TestPackage([new TestEntry("slides.pptx", [1])]), "");
        yield return Of("CP0716", "no entry", new TestPackage([]), "");
        yield return Of("CP0776", "no index", Web().Rename("index.html", "start.html"), "");
    }

    private static IEnumerable<BrokenPackage> Xml()
    {
        yield return new("CP0720", "other encoding", () => Scorm12().Change(Manifest, e => e with { Content = [.. Encoding.Latin1.GetBytes(Scorm12().Text(Manifest).Replace("Course", "Café", StringComparison.Ordinal))] }).Write(), Manifest, null, []);
        yield return Of("CP0720", "unknown encoding", Scorm12().Edit(Manifest, "encoding=\"UTF-8\"", "encoding=\"klingon\""), Manifest);
        yield return Of("CP0721", "ampersand", Scorm12().Edit(Manifest, "<title>One", "<title>Rights & duties"), Manifest, at: " duties");
        yield return Of("CP0721", "too deep", Tincan().Edit("tincan.xml", "<activities>", string.Concat(Enumerable.Repeat("<x>", 200)) + "<y>"), "tincan.xml", at: "y>");
        yield return Of("CP0722", "document type", Scorm12().Edit(Manifest, "<manifest", "<!DOCTYPE manifest [<!ENTITY n SYSTEM \"file:///etc/passwd\">]>\n<manifest"), Manifest, at: "manifest [");
        yield return Of("CP0723", "unknown element", Scorm12().Edit(Manifest, "<adlcp:masteryscore>70", "<adlcp:dataFromLMS>x</adlcp:dataFromLMS><adlcp:masteryscore>70"), Manifest, at: "adlcp:dataFromLMS>x");
        yield return Of("CP0723", "metadata after the items, as simple-scorm-packager writes it", Scorm2004().Edit(Manifest, "</imsss:sequencing>", "</imsss:sequencing><metadata/>"), Manifest, at: "metadata/>");
        yield return Of("CP0723", "metadata of resources, as LiaScript's packager writes it", Scorm12().Edit(Manifest, "<resources>", "<resources><metadata/>"), Manifest, at: "metadata/>");
        yield return Of("CP0723", "cmi5 order", Cmi5().Edit("cmi5.xml", "<url>index.html?page=1</url>", "").Edit("cmi5.xml", "<au id=\"https://example.org/one\" moveOn=\"CompletedAndPassed\" masteryScore=\"0.7\" launchMethod=\"AnyWindow\">", "<au id=\"https://example.org/one\" moveOn=\"CompletedAndPassed\" masteryScore=\"0.7\"><url>index.html</url>"), "cmi5.xml", at: "url>index.html");
        yield return Of("CP0723", "cmi5 moveOn", Cmi5().Edit("cmi5.xml", "CompletedAndPassed", "PassedAndCompleted"), "cmi5.xml", at: "moveOn=");
        yield return Of("CP0723", "cmi5 masteryScore", Cmi5().Edit("cmi5.xml", "0.7", "70"), "cmi5.xml", at: "masteryScore=");
        yield return Of("CP0724", "schema missing", Scorm2004().Remove("adlcp_v1p3.xsd"), Manifest, at: "xsi:schemaLocation=");
        yield return Of("CP0724", "schema of the metadata missing", Scorm2004().Edit(Manifest, "</schemaversion>", "</schemaversion><adlcp:location>lom.xml</adlcp:location>")
            .Add("lom.xml", "<lom xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x lomLoose.xsd\"/>"), "lom.xml", at: "xsi:schemaLocation=");
        yield return Of("CP0725", "schema of another edition", Scorm2004().Change("adlcp_v1p3.xsd", e => e with { Content = EmbeddedFiles.Read("schemas/scorm2004-3/adlcp_v1p3.xsd") }), "adlcp_v1p3.xsd");
        yield return Of("CP0726", "numeric reference", Scorm12().Edit(Manifest, "<title>One", "<title>Caf&#233;"), Manifest, at: "&#233;");
    }

    private static IEnumerable<BrokenPackage> Organizations()
    {
        yield return Of("CP0730", "no namespace", Scorm12().Edit(Manifest, "xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\"", ""), Manifest, at: "manifest identifier");
        yield return Of("CP0731", "space around", Scorm2004().Edit(Manifest, "2004 4th Edition<", "2004 4th Edition <"), Manifest, at: "schemaversion>2004");
        yield return Of("CP0731", "2nd edition", Scorm2004().Edit(Manifest, "2004 4th Edition<", "2004 2nd Edition<"), Manifest, at: "schemaversion>2004");
        yield return Of("CP0731", "missing", Scorm12().Edit(Manifest, "<schemaversion>1.2</schemaversion>", ""), Manifest, at: "manifest identifier");
        yield return Of("CP0731", "other namespaces", Scorm2004().Edit(Manifest, "2004 4th Edition<", "1.2<"), Manifest, at: "schemaversion>1.2");
        yield return Of("CP0732", "default of nobody", Scorm2004().Edit(Manifest, "default=\"ORG\"", "default=\"ORGA\""), Manifest, at: "default=", also: ["CP0723"]);
        yield return Of("CP0732", "no default", Scorm12().Edit(Manifest, " default=\"ORG\"", ""), Manifest, at: "organizations>");
        yield return Of("CP0733", "no organization", Replace(Scorm12(), "<organizations default=\"ORG\">", "</organizations>", "<organizations/>"), Manifest, at: "organizations/>");
        yield return Of("CP0734", "identifier twice", Scorm12().Edit(Manifest, "item identifier=\"I1\"", "item identifier=\"ORG\""), Manifest, at: "identifier=\"ORG\" identifierref", also: ["CP0723"]);
        yield return Of("CP0735", "resource of nobody", Scorm12().Edit(Manifest, "identifierref=\"R1\"", "identifierref=\"R7\""), Manifest, at: "identifierref=");
        yield return Of("CP0744", "no title", Scorm12().Edit(Manifest, "<title>One</title>", ""), Manifest, at: "item identifier");
        yield return Of("CP0744", "empty title", Scorm2004().Edit(Manifest, "<title>One</title>", "<title> </title>"), Manifest, at: "title> <");
        yield return Of("CP0746", "nothing to open", Scorm12().Edit(Manifest, " identifierref=\"R1\"", ""), Manifest, at: "organization identifier", also: ["CP0747"]);
        yield return Of("CP0747", "empty item", Scorm12().Edit(Manifest, "</organization>", "<item identifier=\"I2\"><title>Two</title></item></organization>"), Manifest, at: "item identifier=\"I2\"");
    }

    private static IEnumerable<BrokenPackage> Resources()
    {
        yield return Of("CP0736", "other case", Scorm12().Rename("index.html", "Index.html"), Manifest, at: "href=\"index.html\">", also: ["CP0737", "CP0739"]);
        yield return Of("CP0736", "leads out", Scorm12().Edit(Manifest, "sco\" href=\"index.html\"", "sco\" href=\"../index.html\""), Manifest, at: "href=\"../index.html\"", also: ["CP0738"]);
        yield return Of("CP0736", "base", Scorm12().Edit(Manifest, "sco\" href", "sco\" xml:base=\"content/\" href"), Manifest, at: "href=\"index.html\">", also: ["CP0737", "CP0739"]);
        yield return Of("CP0737", "listed file missing", Scorm12().Remove("media/map.svg"), Manifest, at: "href=\"media/map.svg\"", also: ["CP0785"]);
        yield return Of("CP0738", "not listed", Scorm12().Edit(Manifest, "<file href=\"index.html\"/>", ""), Manifest, at: "href=\"index.html\">");
        yield return Of("CP0739", "file of nobody", Scorm12().Add("media/more.svg", "<svg/>"), "media/more.svg");
        yield return Of("CP0740", "no scormtype", Scorm12().Edit(Manifest, " adlcp:scormtype=\"sco\"", ""), Manifest, at: "resource identifier");
        yield return Of("CP0740", "spelling of 1.2 in 2004", Scorm2004().Edit(Manifest, "adlcp:scormType", "adlcp:scormtype"), Manifest, at: "adlcp:scormtype");
        yield return Of("CP0740", "capitals", Scorm12().Edit(Manifest, "scormtype=\"sco\"", "scormtype=\"SCO\""), Manifest, at: "adlcp:scormtype=", also: ["CP0723"]);
        yield return Of("CP0749", "other host", Scorm12().Edit(Manifest, "sco\" href=\"index.html\"", "sco\" href=\"https://example.org/course/\""), Manifest, at: "href=\"https://example.org/course/\"");
    }

    private static IEnumerable<BrokenPackage> Scorm()
    {
        yield return Of("CP0741", "prefix", Scorm12().Edit(Manifest, "xmlns:adlcp", "xmlns:a").Edit(Manifest, "adlcp:", "a:"), Manifest, at: "xmlns:a=");
        yield return Of("CP0742", "mapInfo", Scorm2004().Edit(Manifest, "</imsss:minNormalizedMeasure>", "</imsss:minNormalizedMeasure><imsss:mapInfo targetObjectiveID=\"g1\"/>"), Manifest, at: "imsss:mapInfo");
        yield return Of("CP0743", "long title", Scorm12().Edit(Manifest, "<title>One", "<title>" + new string('x', 256)), Manifest, at: "title>xxx", also: ["CP0723"]);
        yield return Of("CP0743", "long identifier", Scorm12().Edit(Manifest, "item identifier=\"I1", "item identifier=\"I" + new string('1', 260)), Manifest, at: "identifier=\"I1111");
        yield return Of("CP0745", "mastery of 700", Scorm12().Edit(Manifest, "masteryscore>70<", "masteryscore>700<"), Manifest, at: "adlcp:masteryscore>700");
        yield return Of("CP0745", "measure of 70", Scorm2004().Edit(Manifest, ">0.7<", ">70<"), Manifest, at: "imsss:minNormalizedMeasure>70", also: ["CP0723"]);
        yield return Of("CP0748", "base of all", Scorm12().Edit(Manifest, "<resources>", "<resources xml:base=\"./\">"), Manifest, at: "xml:base=");
    }

    private static IEnumerable<BrokenPackage> Cmi5Rules()
    {
        yield return Of("CP0750", "no namespace", Cmi5().Edit("cmi5.xml", " xmlns=\"https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd\"", ""), "cmi5.xml", at: "courseStructure");
        yield return Of("CP0751", "id is no IRI", Cmi5().Edit("cmi5.xml", "id=\"https://example.org/block\"", "id=\"block-1\""), "cmi5.xml", at: "id=\"block-1\"");
        yield return Of("CP0752", "block and unit", Cmi5().Edit("cmi5.xml", "https://example.org/block", "https://example.org/one"), "cmi5.xml", at: "id=\"https://example.org/one\" moveOn");
        yield return Of("CP0753", "objective of nobody", Cmi5().Edit("cmi5.xml", "idref=\"https://example.org/objective\"", "idref=\"https://example.org/other\""), "cmi5.xml", at: "idref=");
        yield return Of("CP0754", "reserved name", Cmi5().Edit("cmi5.xml", "?page=1", "?page=1&amp;registration=2"), "cmi5.xml", at: "url>");
        yield return Of("CP0755", "slash in front", Cmi5().Edit("cmi5.xml", ">index.html", ">/index.html"), "cmi5.xml", at: "url>");
        yield return Of("CP0755", "empty", Cmi5().Edit("cmi5.xml", "index.html?page=1", ""), "cmi5.xml", at: "url>");
        yield return Of("CP0756", "page missing", Cmi5().Edit("cmi5.xml", ">index.html", ">lesson/index.html"), "cmi5.xml", at: "url>");
        yield return Of("CP0757", "score for nothing", Cmi5().Edit("cmi5.xml", "CompletedAndPassed", "Completed"), "cmi5.xml", at: "masteryScore=");
        yield return Of("CP0757", "no score", Cmi5().Edit("cmi5.xml", " masteryScore=\"0.7\"", ""), "cmi5.xml", at: "au id");
        yield return Of("CP0758", "language twice", Cmi5().Edit("cmi5.xml", "Part</langstring>", "Part</langstring><langstring lang=\"EN\">Teil</langstring>"), "cmi5.xml", at: "langstring lang=\"EN\"");
    }

    private static IEnumerable<BrokenPackage> TincanRules()
    {
        yield return Of("CP0751", "activity without IRI", Tincan().Edit("tincan.xml", "id=\"https://example.org/two\"", "id=\"two\""), "tincan.xml", at: "id=\"two\"");
        yield return Of("CP0752", "activity twice", Tincan().Edit("tincan.xml", "https://example.org/two", "https://example.org/course"), "tincan.xml", at: "id=\"https://example.org/course\" type=\"http://adlnet.gov/expapi/activities/lesson\"");
        yield return Of("CP0760", "no activities", Replace(Tincan(), "<activities>", "</activities>", "", "tincan.xml"), "tincan.xml", at: "tincan xmlns");
        yield return Of("CP0760", "no name", Tincan().Edit("tincan.xml", "<name lang=\"en\">Two</name>", ""), "tincan.xml", at: "activity id=\"https://example.org/two\"");
        yield return Of("CP0760", "no type", Tincan().Edit("tincan.xml", " type=\"http://adlnet.gov/expapi/activities/lesson\"", ""), "tincan.xml", at: "activity id=\"https://example.org/two\"");
        yield return Of("CP0760", "something before activities", Tincan().Edit("tincan.xml", "<activities>", "<metadata/><activities>"), "tincan.xml", at: "metadata/>");
        yield return Of("CP0761", "no launch", Tincan().Edit("tincan.xml", "<launch lang=\"en\">index.html</launch>", ""), "tincan.xml", at: "activity id=\"https://example.org/course\"");
        yield return Of("CP0761", "page missing", Tincan().Edit("tincan.xml", ">index.html<", ">Index.html<"), "tincan.xml", at: "launch lang");
    }

    private static IEnumerable<BrokenPackage> CartridgeRules()
    {
        yield return Of("CP0765", "version", Cartridge().Edit(Manifest, "1.3.0", "1.1.0"), Manifest, at: "schemaversion>1.1.0");
        yield return Of("CP0765", "schema", Cartridge().Edit(Manifest, "IMS Common Cartridge", "IMS Content"), Manifest, at: "schema>IMS");
        yield return Of("CP0766", "type of another version", Cartridge().Edit(Manifest, "imswl_xmlv1p3", "imswl_xmlv1p1"), Manifest, at: "type=\"imswl_xmlv1p1\"");
        yield return Of("CP0766", "type of nobody", Cartridge().Edit(Manifest, "imswl_xmlv1p3", "link"), Manifest, at: "type=\"link\"");
        yield return Of("CP0767", "no structure", Cartridge().Edit(Manifest, " structure=\"rooted-hierarchy\"", ""), Manifest, at: "organization identifier");
        yield return Of("CP0767", "no title", Cartridge().Edit(Manifest, "<title>Quiz</title>", ""), Manifest, at: "item identifier=\"I2\"");
        yield return Of("CP0767", "several roots", Cartridge().Edit(Manifest, "</organization>", "<item identifier=\"I9\"/></organization>"), Manifest, at: "organization identifier");
        yield return Of("CP0768", "link without file", Cartridge().Edit(Manifest, "<file href=\"link.xml\"/>", ""), Manifest, at: "resource identifier=\"R3\"");
        yield return Of("CP0768", "link without address", Cartridge().Edit("link.xml", " href=\"https://example.org/\"", ""), Manifest, at: "resource identifier=\"R3\"");
        yield return Of("CP0768", "not a quiz", Cartridge().Edit(Manifest, "<file href=\"quiz/quiz.xml\"/>", "<file href=\"link.xml\"/><file href=\"quiz/quiz.xml\"/>"), Manifest, at: "resource identifier=\"R2\"");
        yield return Of("CP0735", "dependency of nobody", Cartridge().Edit(Manifest, "dependency identifierref=\"R1\"", "dependency identifierref=\"R8\""), Manifest, at: "identifierref=\"R8\"");
        yield return Of("CP0737", "quiz missing", Cartridge().Remove(Quiz), Manifest, at: "href=\"quiz/quiz.xml\"");
    }

    private static IEnumerable<BrokenPackage> Quizzes()
    {
        yield return Of("CP0769", "no ident", Cartridge().Edit(Quiz, "item ident=\"q1\"", "item"), Quiz, at: "item>");
        yield return Of("CP0769", "ident twice", Cartridge().Edit(Quiz, "</section>", Between(Cartridge().Text(Quiz), "<item ", "</item>").Replace("q1\"", "q1\" title=\"again\"", StringComparison.Ordinal) + "\n</section>"), Quiz, at: "item ident=\"q1\" title");
        yield return Of("CP0769", "no items", Replace(Cartridge(), "<item ", "</item>", "", Quiz), Quiz, at: "assessment ident");
        yield return Of("CP0770", "no right answer", Cartridge().Edit(Quiz, ">100<", ">0<"), Quiz, at: "item ident");
        yield return Of("CP0770", "no response", Replace(Cartridge(), "<response_lid", "</response_lid>", "", Quiz), Quiz, at: "item ident", also: ["CP0771"]);
        yield return Of("CP0771", "answer of nobody", Cartridge().Edit(Quiz, ">b</varequal>", ">c</varequal>"), Quiz, at: "varequal respident");
        yield return Of("CP0771", "response of nobody", Cartridge().Edit(Quiz, "respident=\"r1\"", "respident=\"r2\""), Quiz, at: "varequal respident");
        yield return Of("CP0772", "unknown type", Cartridge().Edit(Quiz, "cc.multiple_choice.v0p1", "cc.matching"), Quiz, at: "item ident");
    }

    private static IEnumerable<BrokenPackage> Pages()
    {
        yield return Body("CP0782", "script", "<script src=\"https://cdn.example.org/x.js\"></script>", "https://cdn");
        yield return Body("CP0782", "frame", "<iframe src='//example.org/video' title=\"x\"></iframe>", "//example.org");
        yield return Body("CP0782", "image set", "<img alt=\"\" srcset=\"https://example.org/a.png 2x\">", "https://example.org/a.png 2x");
        yield return Of("CP0782", "font", Web().Edit("style.css", "body", "@font-face { src: url(https://fonts.example.org/a.woff2); }\nbody"), "style.css", at: "https://fonts");
        yield return Of("CP0782", "import", Web().Edit("style.css", "body", "@import 'https://example.org/a.css';\nbody"), "style.css", at: "https://example.org/a.css");
        yield return Body("CP0783", "http", "<a href=\"http://www.ilo.org/\">ILO</a>", "http://www.ilo.org/");
        yield return Body("CP0784", "file", "<img alt=\"\" src=\"file:///C:/Users/ann/map.png\">", "file:///");
        yield return Body("CP0784", "drive", "<a href=\"C:\\Users\\ann\\map.pdf\">Map</a>", "C:\\Users");
        yield return Body("CP0785", "image", "<img alt=\"\" src=\"media/gone.png\">", "media/gone.png");
        yield return Body("CP0785", "page", "<a href=\"gone.html#x\">x</a>", "gone.html");
        yield return Body("CP0785", "case", "<img alt=\"\" src=\"Media/map.svg\">", "Media/map.svg");
        yield return Body("CP0785", "style attribute", "<p style=\"background:url(gone.png)\">x</p>", "background:url");
        yield return Of("CP0785", "background", Web().Edit("style.css", "media/map.svg", "media/plan.svg"), "style.css", at: "media/plan.svg");
        yield return Body("CP0786", "own anchor", "<a href=\"#nowhere\">x</a>", "#nowhere");
        yield return Body("CP0786", "other page's anchor", "<a href=\"two.html#nowhere\">x</a>", "two.html#nowhere");
        yield return Of("CP0787", "no language", Web().Edit("two.html", " lang=\"en\"", ""), "two.html", at: "<html");
        yield return Of("CP0788", "no title", Web().Edit("two.html", "<title>Two</title>", "<title> </title>"), "two.html", at: "<html");
    }

    private static IEnumerable<BrokenPackage> Secrets()
    {
        // Put together here, so that scanners of this repository do not take them for real ones.
        yield return Of("CP0780", "private key", Web().Add("config.txt", "x\n-----BEGIN RSA " + "PRIVATE KEY-----\nMIIE"), "config.txt", at: "-----BEGIN");
        yield return Of("CP0780", "access key", Web().Add("config.js", "var key = 'AKIA" + "IOSFODNN7EXAMPLE';"), "config.js", at: "AKIA");
        yield return Of("CP0780", "account", Web().Add("config.js", "const auth = \"Basic " + "dXNlcjpwYXNzd29yZDEyMw==\";"), "config.js", at: "Basic");
        yield return Of("CP0780", "signed token", Web().Add("config.json", "{\"t\":\"eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U\"}"), "config.json", at: "eyJhbGci");
        yield return Of("CP0781", "password", Web().Add("config.js", "var lrsPassword = \"kX9vQ2z7" + "Lp04mT\";"), "config.js", at: "lrsPassword");
    }

    private static IEnumerable<BrokenPackage> Own()
    {
        yield return Of("CP0795", "no title", Web().Add("course.json", CourseJson.Replace("\"title\"", "\"titel\"", StringComparison.Ordinal)), "course.json");
        yield return Of("CP0795", "page missing", Web().Add("course.json", CourseJson.Replace("[]", "[{ \"id\": \"rights\", \"kind\": \"lesson\" }]", StringComparison.Ordinal)), "course.json");
        var random = new byte[210 << 10];
        new Random(1).NextBytes(random);
        yield return Of("CP0796", "heavy player", Web().Add("course.json", CourseJson).Add(new TestEntry("player/video.bin", random)), "");
        var questions = string.Join(',', Enumerable.Range(0, 900).Select(i => $"{{ \"id\": \"q{i}\", \"type\": \"text\" }}"));
        yield return Of("CP0797", "too many questions", Scorm12().Add("final.html", "x").Edit(Manifest, "<file href=\"index.html\"/>", "<file href=\"index.html\"/><file href=\"final.html\"/><file href=\"course.json\"/>")
            .Add("course.json", CourseJson.Replace("[]", $"[{{ \"id\": \"final\", \"kind\": \"test\", \"questions\": [{questions}] }}]", StringComparison.Ordinal)), "course.json");
    }

    private static BrokenPackage Body(string code, string name, string html, string at) =>
        Of(code, name, Web().Edit("index.html", "</body>", html + "</body>"), "index.html", at);

    private static BrokenPackage Of(string code, string name, TestPackage package, string entry, string? at = null, string[]? also = null) =>
        new(code, name, package.Write, entry, at, also ?? []);

    /// <summary>The package with everything from one text to another replaced.</summary>
    private static TestPackage Replace(TestPackage package, string from, string to, string replacement, string name = Manifest) =>
        package.Edit(name, Between(package.Text(name), from, to), replacement);

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        return text[start..(text.IndexOf(to, start, StringComparison.Ordinal) + to.Length)];
    }

    /// <summary>Spoils two bytes right after the first occurrence of a mark.</summary>
    private static byte[] Damage(byte[] zip, byte[] mark)
    {
        var at = zip.AsSpan().IndexOf(mark) + mark.Length;
        (zip[at], zip[at + 1]) = (0xFF, 0xFF);
        if (mark[0] == 0x50) zip[at - 2] = 9;
        return zip;
    }
}
