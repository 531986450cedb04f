namespace CoursePackager.Lrs.Storage.LiteDb;

/// <summary>Folders inside the data folder.</summary>
internal static class StorePaths
{
    public static string Journal(string folder) => Path.Combine(folder, "journal");

    public static string Views(string folder) => Path.Combine(folder, "views");

    public static string Attachments(string folder) => Path.Combine(folder, "attachments");

    /// <summary>Where a rebuild puts journal files that it had to replace.</summary>
    public static string Damaged(string folder) => Path.Combine(folder, "damaged");
}
