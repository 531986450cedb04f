namespace CoursePackager.Packager.Rendering.Html;

/// <summary>Markup that is already safe. The only thing a template writes without escaping.</summary>
internal sealed record RawHtml(string Markup)
{
    public static readonly RawHtml Empty = new("");

    public bool IsEmpty => Markup.Length == 0;

    public override string ToString() => Markup;
}
