namespace CoursePackager.Lrs.Commands;

/// <summary>Exit codes of every command.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>The content or the data is wrong.</summary>
    public const int BadData = 1;

    /// <summary>The command was used wrongly, or cannot run as asked (port or folder in use).</summary>
    public const int BadUsage = 2;

    /// <summary>A bug of ours.</summary>
    public const int Bug = 70;
}
