using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>Unpacks to far more than it should.</summary>
internal sealed class ZipBomb : PackageCheck
{
    public override string Code => "CP0709";

    public override Severity Severity => Severity.Error;

    public override string Title => "Unpacks to far more than it should";

    public override string What =>
        "A package does not unpack to more than 8 GiB, no entry over 16 MiB is packed more tightly than 200 to 1, and "
        + "no two entries share bytes.";

    public override string Why => "It fills the disk of the server: such zips are made to attack. It was not looked into.";

    public override string Bad => "A zip of 42 kB that unpacks to 5 GB.";

    public override string Good => "A zip of media about as large as what it unpacks to.";

    public override IEnumerable<Finding> Check(Package package)
    {
        var total = package.Items.Sum(item => (decimal)item.Size);
        if (total > ZipLimits.TotalBytes) yield return new Finding(package.Whole, $"unpacks to {total} bytes; {ZipLimits.TotalBytes} are read at most");
        foreach (var item in package.Items.Where(item => item.Size > ZipLimits.HarmlessBytes && item.Size / ZipLimits.Ratio > item.PackedSize))
            yield return new Finding(package.At(item.Name), $"{item.Name} unpacks from {item.PackedSize} to {item.Size} bytes");
        var end = 0L;
        foreach (var item in package.Items.OrderBy(item => item.HeaderOffset))
        {
            if (item.HeaderOffset < end) yield return new Finding(package.At(item.Name), $"{item.Name} shares bytes with another entry");
            end = Math.Max(end, item.HeaderOffset + item.PackedSize);
        }
    }
}
