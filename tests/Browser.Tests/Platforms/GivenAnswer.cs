namespace CoursePackager.Browser.Tests.Platforms;

/// <summary>An answer as a teacher or analyst reads it in a platform's report.</summary>
/// <param name="Question">Question id; a platform may have written it with other marks than letters and digits.</param>
/// <param name="Words">Chosen words, or what was typed: <c>Convention No. 97; Convention No. 143</c>, <c>a → b; c → d</c>.</param>
internal sealed record GivenAnswer(string Question, string Words, bool IsRight);
