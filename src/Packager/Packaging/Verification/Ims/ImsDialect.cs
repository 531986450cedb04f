namespace CoursePackager.Packager.Packaging.Verification.Ims;

/// <summary>What an imsmanifest.xml is a manifest of.</summary>
internal enum ImsDialect
{
    /// <summary>Content packaging without more, or something unknown.</summary>
    ContentPackage,

    Scorm12,

    /// <summary>Any edition of SCORM 2004.</summary>
    Scorm2004,

    /// <summary>Common Cartridge 1.0 to 1.3.</summary>
    CommonCartridge,
}
