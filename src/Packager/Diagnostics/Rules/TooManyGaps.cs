namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Too many gaps.</summary>
internal sealed class TooManyGaps : Rule
{
    public override string Code => "CP0331";

    public override Severity Severity => Severity.Error;

    public override string Title => "Too many gaps";

    public override string What => "A text has at most ten gaps.";

    public override string Why => "SCORM 2004 takes ten answers to one question, and longer texts are hard to fill in.";

    public override string Bad => "Gaps: `one` `two` `three` `four` `five` `six` `seven` `eight` `nine` `ten` `eleven`";

    public override string Good => "Two questions, each with up to ten gaps";
}
