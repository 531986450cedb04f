using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Xml;

/// <summary>XML in an encoding that cannot be read.</summary>
internal sealed class XmlEncoding : Rule
{
    public override string Code => "CP0720";

    public override Severity Severity => Severity.Error;

    public override string Title => "XML in an encoding that cannot be read";

    public override string What =>
        "An XML file is in the encoding that its declaration or byte order mark names; UTF-8 without one.";

    public override string Why => "The importer stops at the first letter that does not fit.";

    public override string Bad => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>, saved as Windows-1251";

    public override string Good => "The same file, saved as UTF-8.";
}
