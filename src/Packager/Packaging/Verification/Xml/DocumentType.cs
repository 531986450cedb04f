using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Xml;

/// <summary>A document type in XML.</summary>
internal sealed class DocumentType : Rule
{
    public override string Code => "CP0722";

    public override Severity Severity => Severity.Error;

    public override string Title => "A document type in XML";

    public override string What => "XML files of a package have no document type declaration, and so no entities of their own.";

    public override string Why =>
        "Entities are a way to read files of the server or fill its memory; careful importers refuse the file.";

    public override string Bad => "<!DOCTYPE manifest [<!ENTITY name \"Course\">]>";

    public override string Good => "The text itself where the entity stood.";
}
