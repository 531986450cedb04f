namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>File name differs in case.</summary>
internal sealed class FileNameCase : Rule
{
    public override string Code => "CP0004";

    public override Severity Severity => Severity.Error;

    public override string Title => "File name differs in case";

    public override string What => "A file must be named with exactly the capital and small letters that it has on disk.";

    public override string Why =>
        "The course would build on Windows and macOS, and fail on Linux and in most learning management systems.";

    public override string Bad => "![Map](../media/Map.svg) when the file is map.svg";

    public override string Good => "![Map](../media/map.svg)";
}
