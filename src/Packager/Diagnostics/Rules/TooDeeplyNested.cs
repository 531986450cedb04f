namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Text nested too deeply.</summary>
internal sealed class TooDeeplyNested : Rule
{
    public override string Code => "CP0219";

    public override Severity Severity => Severity.Error;

    public override string Title => "Text nested too deeply";

    public override string What => "Lists, quotes and emphasis may be nested, but not more than about a hundred levels deep.";

    public override string Why => "Nobody can read such a text, and it can be made to exhaust the memory of programs.";

    public override string Bad => "A line with 200 signs >";

    public override string Good => "A quote in a quote: > >";
}
