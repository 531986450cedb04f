namespace CoursePackager.Packager.Reading;

/// <summary>Minutes for pages whose author states none.</summary>
internal static class ReadingTime
{
    // Study pace, not leisure: slower than the 200-250 words a minute of easy prose.
    private const int WordsPerMinute = 150;

    public static int OfText(string plainText) =>
        Math.Max(1, (int)Math.Ceiling(plainText.Split(' ').Length / (double)WordsPerMinute));

    public static int OfQuestions(int count) => Math.Max(1, count);
}
