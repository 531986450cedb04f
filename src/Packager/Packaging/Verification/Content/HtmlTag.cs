namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>A start tag.</summary>
/// <param name="Name">In small letters.</param>
/// <param name="Offset">Where its <c>&lt;</c> stands.</param>
/// <param name="End">After its <c>&gt;</c>.</param>
internal sealed record HtmlTag(string Name, int Offset, int End, IReadOnlyList<HtmlAttribute> Attributes)
{
    /// <summary>Value of an attribute, by its name in small letters; null when there is none.</summary>
    public string? Value(string name) => Find(name)?.Value;

    public HtmlAttribute? Find(string name) => Attributes.FirstOrDefault(a => a.Name == name);
}
