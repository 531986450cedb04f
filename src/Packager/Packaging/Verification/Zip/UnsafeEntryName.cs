using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>An entry leads out of the package.</summary>
internal sealed class UnsafeEntryName : PackageCheck
{
    public override string Code => "CP0704";

    public override Severity Severity => Severity.Error;

    public override string Title => "An entry leads out of the package";

    public override string What => "Names of entries are relative paths without '..', drive letters or control characters.";

    public override string Why =>
        "Unpacked carelessly, such an entry overwrites files of the server; careful servers refuse the package.";

    public override string Bad => "../../index.php";

    public override string Good => "index.html";

    public override IEnumerable<Finding> Check(Package package) =>
        from item in package.Items
        where IsUnsafe(item.Name.Replace('\\', '/'))
        select new Finding(package.At(item.Name), $"the name '{item.Name}' is not a relative path inside the package");

    private static bool IsUnsafe(string name) =>
        name.Length == 0 || name[0] == '/' || name.Any(char.IsControl) || name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0])
        || name.Split('/').Contains("..");
}
