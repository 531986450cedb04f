using System.Runtime.CompilerServices;

namespace CoursePackager.Packager.Tests;

/// <summary>
/// Compares a text with a committed golden file. On a difference the new text is written beside it as <c>*.received.*</c>; set
/// GOLDEN_ACCEPT=1 to accept what is received. See docs/adr/0004-golden-files-instead-of-verify.md.
/// </summary>
internal static class Golden
{
    /// <param name="received">The text that the program made; line ends do not matter.</param>
    /// <param name="name">Tells several files of one test apart.</param>
    /// <param name="extension">Ending of the file, so that editors colour it.</param>
    public static void Verify(
        string received, string? name = null, string extension = "txt",
        [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var stem = $"{Path.GetFileNameWithoutExtension(testFile)}.{test}{(name is null ? "" : "." + name)}";
        VerifyFile(received, Path.Join(Path.GetDirectoryName(testFile), $"{stem}.verified.{extension}"));
    }

    /// <summary>The same for a golden file with a given path, whose name has <c>.verified.</c> in it.</summary>
    public static void VerifyFile(string received, string verifiedPath)
    {
        var actual = received.ReplaceLineEndings("\n");
        var receivedPath = verifiedPath.Replace(".verified.", ".received.", StringComparison.Ordinal);
        var expected = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (actual == expected)
        {
            File.Delete(receivedPath);
            return;
        }

        if (Environment.GetEnvironmentVariable("GOLDEN_ACCEPT") == "1")
        {
            File.WriteAllText(verifiedPath, actual);
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, actual);
        Assert.Fail($"{Path.GetFileName(verifiedPath)} {FirstDifference(expected, actual)} "
            + $"What the program made is in {Path.GetFileName(receivedPath)}; run again with GOLDEN_ACCEPT=1 to accept it.");
    }

    private static string FirstDifference(string? expected, string actual)
    {
        if (expected is null) return "does not exist.";
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line]) line++;
        return $"differs in line {line + 1}:\n"
            + $"expected: {old.ElementAtOrDefault(line)}\nreceived: {now.ElementAtOrDefault(line)}\n";
    }
}
