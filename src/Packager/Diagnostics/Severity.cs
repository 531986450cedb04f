namespace CoursePackager.Packager.Diagnostics;

/// <summary>How bad a finding is. Any <see cref="Error"/> means: no package, exit code 1.</summary>
internal enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably not what the author meant; the package is still made.</summary>
    Warning,

    /// <summary>The course is wrong; nothing is written.</summary>
    Error,
}
