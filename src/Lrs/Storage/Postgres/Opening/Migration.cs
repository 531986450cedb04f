using System.Globalization;
using System.Reflection;

namespace CoursePackager.Lrs.Storage.Postgres.Opening;

/// <summary>One numbered step of the database's schema. A released one is never changed. One whose name ends in .monthly is only for
/// databases with monthly partitions; there the tables of statements and the functions that use them are others, so a later step
/// that touches these needs two files.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    private const string Folder = "migrations/";

    /// <summary>Ending of the names of steps that only databases with monthly partitions take.</summary>
    public const string MonthlyEnding = ".monthly";

    public bool IsMonthly => Name.EndsWith(MonthlyEnding, StringComparison.Ordinal);

    /// <summary>All steps this program knows, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal))
            .Select(Read)
            .OrderBy(migration => migration.Number),
    ];

    private static Migration Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        var name = Path.GetFileNameWithoutExtension(resource[Folder.Length..]);
        return new Migration(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
