namespace CoursePackager.Packager.Commands;

/// <summary>The command was called wrongly. The message is one sentence; the program ends with exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
