namespace CoursePackager.Packager.Reading.Questions;

/// <summary>Keys of answers as reported to the LMS: every target's grammar allows <c>a</c> to <c>z</c>.</summary>
internal static class AnswerKeys
{
    public const int Maximum = 26;

    public static string Of(int index) => ((char)('a' + index)).ToString();
}
