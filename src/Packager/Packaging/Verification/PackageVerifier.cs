namespace CoursePackager.Packager.Packaging.Verification;

/// <summary>Reads a finished package back and applies every rule that concerns it.</summary>
internal static class PackageVerifier
{
    private static readonly IReadOnlyList<IPackageCheck> Checks =
        [new EntryNamesCheck(), new PageReferencesCheck(), new ImsManifestCheck(), new TincanCheck()];

    /// <summary>Faults, none when the package is right.</summary>
    public static IReadOnlyList<string> Verify(byte[] zip)
    {
        var package = PackageContents.Read(zip);
        return [.. Checks.SelectMany(check => check.Check(package))];
    }
}
