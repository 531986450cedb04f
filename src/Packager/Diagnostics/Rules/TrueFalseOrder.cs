namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>True and false in the wrong order.</summary>
internal sealed class TrueFalseOrder : Rule
{
    public override string Code => "CP0310";

    public override Severity Severity => Severity.Error;

    public override string Title => "True and false in the wrong order";

    public override string What => "A true or false question lists True first, then False (Верно, Неверно).";

    public override string Why => "Both languages of a course must report the same answer under the same key.";

    public override string Bad => "- [x] False\n- [ ] True";

    public override string Good => "- [ ] True\n- [x] False";
}
