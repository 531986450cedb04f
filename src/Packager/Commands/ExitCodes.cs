namespace CoursePackager.Packager.Commands;

/// <summary>What the program ends with. People script against these numbers.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The content or data is wrong; the diagnostics say what.</summary>
    public const int ContentWrong = 1;

    public const int WrongUsage = 2;

    /// <summary>A bug of ours.</summary>
    public const int InternalError = 70;
}
