namespace CoursePackager.Lrs.Storage.LiteDb.Journal;

/// <summary>Words the refusal of a damaged journal.</summary>
internal static class JournalDamage
{
    public static StoreDamagedException At(JournalFolder folder, JournalPosition position, string what) => new(
        $"The journal is damaged at {position} ({folder.FileName(position.Segment)}): {what}. "
        + "Nothing was changed. Run 'lrs verify' to see all of the damage; "
        + "then restore a backup, or keep what is readable with 'lrs rebuild --keep-readable'.");
}
