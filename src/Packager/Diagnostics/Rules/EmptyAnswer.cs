namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Answer has no text.</summary>
internal sealed class EmptyAnswer : Rule
{
    public override string Code => "CP0308";

    public override Severity Severity => Severity.Error;

    public override string Title => "Answer has no text";

    public override string What => "Each answer, item and pair needs a text.";

    public override string Why => "Learners cannot choose what they cannot see.";

    public override string Bad => "- [x] First\n- [ ] ";

    public override string Good => "- [x] First\n- [ ] Second";
}
