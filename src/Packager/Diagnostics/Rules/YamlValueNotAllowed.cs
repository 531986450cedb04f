namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Value is not one of those allowed.</summary>
internal sealed class YamlValueNotAllowed : Rule
{
    public override string Code => "CP0017";

    public override Severity Severity => Severity.Error;

    public override string Title => "Value is not one of those allowed";

    public override string What => "Some keys take one of a few words, or a number within limits.";

    public override string Why => "Another value has no meaning here.";

    public override string Bad => "completion:\n  lessons: some";

    public override string Good => "completion:\n  lessons: all";
}
