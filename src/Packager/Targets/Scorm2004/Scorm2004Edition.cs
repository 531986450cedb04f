namespace CoursePackager.Packager.Targets.Scorm2004;

/// <summary>An edition of SCORM 2004. The editions share namespaces and file names but not schemas: never mix them.</summary>
/// <param name="Target">Name of the target.</param>
/// <param name="SchemaVersion">Text of <c>schemaversion</c>; anything else makes Moodle take the package for SCORM 1.2.</param>
/// <param name="SchemaFolder">Built-in files that lie in the root of every package.</param>
internal sealed record Scorm2004Edition(string Target, string SchemaVersion, string SchemaFolder)
{
    public static Scorm2004Edition Third { get; } = new("scorm2004-3", "2004 3rd Edition", "schemas/scorm2004-3/");

    public static Scorm2004Edition Fourth { get; } = new("scorm2004-4", "2004 4th Edition", "schemas/scorm2004-4/");

    public static IReadOnlyList<Scorm2004Edition> All { get; } = [Third, Fourth];
}
