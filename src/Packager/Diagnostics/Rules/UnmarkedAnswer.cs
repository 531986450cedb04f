namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Answer without a box.</summary>
internal sealed class UnmarkedAnswer : Rule
{
    public override string Code => "CP0307";

    public override Severity Severity => Severity.Error;

    public override string Title => "Answer without a box";

    public override string What => "In a task list each answer begins with [x] or [ ].";

    public override string Why => "It is not clear whether the answer is right or wrong.";

    public override string Bad => "- [x] First\n- Second";

    public override string Good => "- [x] First\n- [ ] Second";
}
