namespace CoursePackager.Packager.Commands;

/// <summary>What is said when the program itself is wrong.</summary>
internal static class InternalError
{
    /// <param name="details">Whether the user asked for the stack trace with <c>--debug</c>.</param>
    public static string Describe(Exception error, bool details) =>
        $"coursepack {ToolVersion.Text} made a mistake of its own: {error.Message}" + Environment.NewLine
        + (details
            ? "Please report it with the text below (see CONTRIBUTING.md)." + Environment.NewLine + error
            : "Nothing is wrong with your command. Please run it again with --debug and report what it shows "
                + "(see CONTRIBUTING.md).");
}
