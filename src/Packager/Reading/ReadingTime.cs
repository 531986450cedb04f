using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Reading;

/// <summary>Minutes for pages whose author states none.</summary>
internal static class ReadingTime
{
    // Study pace, not leisure: slower than the 200-250 words a minute of easy prose.
    private const int WordsPerMinute = 150;

    // Russian words are longer and fewer: the same text has about a sixth less of them, and takes as long.
    private const int RussianWordsPerMinute = 125;

    /// <summary>Minutes to study a text, at least 1.</summary>
    /// <param name="language">BCP 47 tag of the text.</param>
    public static int OfText(string plainText, string language) =>
        Math.Max(1, (int)Math.Ceiling(Words(plainText) / (double)Pace(language)));

    /// <summary>Minutes to study a text and to watch and hear its recordings once, at least 1.</summary>
    public static int WithRecordings(string plainText, IEnumerable<Recording> recordings, string language) =>
        Math.Max(1, (int)Math.Ceiling(Words(plainText) / (double)Pace(language) + recordings.Sum(r => r.Facts.Seconds) / 60));

    public static int OfQuestions(int count) => Math.Max(1, count);

    private static int Words(string plainText) => plainText.Split(' ').Length;

    private static int Pace(string language) => language.Split('-')[0] == "ru" ? RussianWordsPerMinute : WordsPerMinute;
}
