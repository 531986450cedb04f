using System.Text.Encodings.Web;
using System.Text.Unicode;
using Scriban;
using Scriban.Parsing;

namespace CoursePackager.Lrs.Pages;

/// <summary>Writes every value of a template HTML-escaped, except <see cref="HtmlText"/>.</summary>
internal sealed class HtmlTemplateContext : TemplateContext
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is HtmlText raw)
            Write(raw.Html);
        else if (ObjectToString(textAsObject) is { Length: > 0 } text)
            Write(Encoder.Encode(text));
        return this;
    }
}
