using System.Xml;
using System.Xml.Schema;

namespace CoursePackager.Packager.Packaging.Verification.Xml;

/// <summary>Validates a file as a stream: a tree-walking validator could run out of stack on a hostile one.</summary>
internal static class SchemaValidation
{
    public static IReadOnlyList<Finding> Run(XmlFile file, XmlSchemaSet schemas)
    {
        var findings = new List<Finding>();
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            ValidationType = ValidationType.Schema,
            Schemas = schemas,
            ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints,
        };
        settings.ValidationEventHandler += (_, e) =>
            findings.Add(new Finding(file.At(e.Exception.LineNumber, e.Exception.LinePosition, 1), $"breaks the schema: {Shorter(e.Message)}"));
        using var reader = XmlReader.Create(new StringReader(file.File.Text), settings);
        while (reader.Read()) { }
        return findings;
    }

    // The framework names the namespace of every element it expects; without them the sentence can be read.
    private static string Shorter(string message) =>
        System.Text.RegularExpressions.Regex.Replace(message, " in namespace '[^']*'", "").TrimEnd('.');
}
