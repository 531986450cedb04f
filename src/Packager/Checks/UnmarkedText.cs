using System.Text;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Checks;

/// <summary>The words of a text that are in the language of the course: without parts marked as another language, code, images
/// and addresses.</summary>
internal sealed class UnmarkedText
{
    // Stands for what is left out, so that words before and after it do not join.
    private const char Gap = '|';

    private readonly StringBuilder _text = new();
    private readonly List<(int Offset, LiteralInline Literal)> _pieces = [];
    private readonly RichText _source;

    private UnmarkedText(RichText source) => _source = source;

    public string Text => _text.ToString();

    public static UnmarkedText Of(RichText text)
    {
        var result = new UnmarkedText(text);
        foreach (var block in text.Blocks) result.Append(block);
        return result;
    }

    /// <summary>Where a part of <see cref="Text"/> stands in the file.</summary>
    public SourceSpan SpanAt(int offset, int length)
    {
        var (start, literal) = _pieces.FindLast(p => p.Offset <= offset);
        var place = literal.Span.Start + offset - start;
        return MarkdownSpans.Of(_source.Span.File, new Markdig.Syntax.SourceSpan(place, place + length - 1));
    }

    private void Append(MarkdownObject node)
    {
        if (LanguageMark.Of(node) is not null || node is LinkInline { IsImage: true })
        {
            _text.Append(Gap);
            return;
        }

        switch (node)
        {
            case ContainerBlock blocks:
                foreach (var child in blocks) Append(child);
                break;
            case LeafBlock { Inline: { } inline }:
                Append(inline);
                _text.Append(Gap);
                break;
            case ContainerInline inlines:
                foreach (var child in inlines) Append(child);
                break;
            case LiteralInline literal:
                _pieces.Add((_text.Length, literal));
                _text.Append(literal.Content.ToString().Replace('\u00a0', ' '));
                break;
            default:
                _text.Append(node is LineBreakInline ? ' ' : Gap);
                break;
        }
    }
}
