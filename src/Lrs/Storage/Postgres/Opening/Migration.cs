using System.Globalization;
using System.Reflection;

namespace CoursePackager.Lrs.Storage.Postgres.Opening;

/// <summary>One numbered step of the database's schema. A released one is never changed.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    private const string Folder = "migrations/";

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
