using System.Globalization;

namespace CoursePackager.Lrs.Storage.Tests;

/// <summary>How often the tests that try luck do so. The usual numbers keep the suite short; an environment variable asks for a
/// long run (see CONTRIBUTING.md).</summary>
internal static class LongRuns
{
    /// <summary>How often a process or a server is killed.</summary>
    public static int Crashes(int usual) => Read("LRS_TEST_CRASHES", usual);

    /// <summary>How often a journal is cut, and how often a bit in it is flipped.</summary>
    public static int Damages(int usual) => Read("LRS_TEST_DAMAGES", usual);

    /// <summary>Statements that a follower has to get.</summary>
    public static int Followed(int usual) => Read("LRS_TEST_FOLLOWED", usual);

    private static int Read(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}
