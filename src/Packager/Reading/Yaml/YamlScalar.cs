using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Reading.Yaml;

/// <summary>A text, number, boolean or nothing.</summary>
/// <param name="Text">The value with quotes and escapes resolved.</param>
/// <param name="IsPlain">Without quotes: only such values can be numbers, booleans or nothing.</param>
internal sealed record YamlScalar(SourceSpan Span, string Text, bool IsPlain) : YamlValue(Span)
{
    public override string Kind => IsEmpty ? "nothing" : "a text";

    /// <summary>No value: <c>key:</c>, <c>key: ~</c> or <c>key: null</c>.</summary>
    public bool IsEmpty => IsPlain ? Text is "" or "~" or "null" : string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether source characters and text are the same one by one, so that positions inside the text are
    /// exact.</summary>
    public bool IsVerbatim => IsPlain && Span.Length == Text.Length;
}
