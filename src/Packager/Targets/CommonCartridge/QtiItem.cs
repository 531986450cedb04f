using CoursePackager.Packager.Rendering.Html;

namespace CoursePackager.Packager.Targets.CommonCartridge;

/// <summary>One question in the forms that Common Cartridge has.</summary>
/// <param name="Id">Question id; for a part of a question with <c>-</c> and the part's key.</param>
/// <param name="Profile">For example <c>cc.multiple_choice.v0p1</c> (Common Cartridge 1.3 QTI profile).</param>
/// <param name="Weight">Share of the assessment's points, a whole number.</param>
/// <param name="Answers">Choices, or the foreseen words of a blank; empty for an essay.</param>
/// <param name="WhenRight">Shown after a right answer; may be empty.</param>
/// <param name="WhenWrong">Shown after a wrong answer; may be empty.</param>
/// <param name="Explanation">Shown always; may be empty.</param>
internal sealed record QtiItem(
    string Id, string Profile, string Title, RawHtml Prompt, long Weight, IReadOnlyList<QtiAnswer> Answers,
    RawHtml WhenRight, RawHtml WhenWrong, RawHtml Explanation)
{
    public const string Single = "cc.multiple_choice.v0p1";
    public const string Multiple = "cc.multiple_response.v0p1";
    public const string TrueFalse = "cc.true_false.v0p1";
    public const string Blank = "cc.fib.v0p1";
    public const string Essay = "cc.essay.v0p1";
}
