namespace CoursePackager.Lrs.Pages;

/// <summary>HTML made by a template of ours; the only text a template writes without escaping.</summary>
internal sealed record HtmlText(string Html)
{
    public override string ToString() => Html;
}
