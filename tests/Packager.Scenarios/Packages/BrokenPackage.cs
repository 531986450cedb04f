namespace CoursePackager.Packager.Scenarios.Packages;

/// <summary>A good package with one thing wrong.</summary>
/// <param name="Code">What is to be found.</param>
/// <param name="Name">What was done, in a few words.</param>
/// <param name="Make">The package.</param>
/// <param name="Entry">The entry that is to blame; empty for the package.</param>
/// <param name="At">Text in the entry that the place begins with; null when the whole entry is to blame.</param>
/// <param name="Also">Other codes that the same fault has for a consequence.</param>
internal sealed record BrokenPackage(string Code, string Name, Func<byte[]> Make, string Entry, string? At, string[] Also)
{
    public override string ToString() => $"{Code} {Name}";
}
