namespace CoursePackager.Packager.Packaging.Verification;

/// <summary>One rule about a finished package. Says nothing about packages it does not concern.</summary>
internal interface IPackageCheck
{
    /// <summary>Faults found, each a sentence that names the place.</summary>
    IEnumerable<string> Check(PackageContents package);
}
