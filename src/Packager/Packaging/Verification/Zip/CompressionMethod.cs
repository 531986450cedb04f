using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>Compressed in a way that LMSs cannot unpack.</summary>
internal sealed class CompressionMethod : PackageCheck
{
    public override string Code => "CP0703";

    public override Severity Severity => Severity.Error;

    public override string Title => "Compressed in a way that LMSs cannot unpack";

    public override string What => "Entries are stored or deflated (methods 0 and 8), nothing else.";

    public override string Why => "PHP, Java and phone apps unpack only these two; the import fails, or files come out empty.";

    public override string Bad => "7z a -tzip -mm=LZMA course.zip .";

    public override string Good => "7z a -tzip -mm=Deflate course.zip .";

    private static readonly Dictionary<int, string> Names = new() { [9] = "Deflate64", [12] = "BZIP2", [14] = "LZMA", [93] = "Zstandard", [95] = "XZ" };

    public override IEnumerable<Finding> Check(Package package) =>
        from item in package.Items
        where item.Method is not (0 or 8) && !item.IsEncrypted
        select new Finding(package.At(item.Name), $"{item.Name} is compressed with method {item.Method}{Named(item.Method)}", "Make the zip anew with Deflate.");

    private static string Named(int method) => Names.TryGetValue(method, out var name) ? $" ({name})" : "";
}
