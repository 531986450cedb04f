using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace CoursePackager.Packager.Rendering.Html;

/// <summary>
/// Writes every value of a template escaped, except <see cref="RawHtml"/>. Has no template loader, so a template cannot read
/// anything it was not given.
/// </summary>
internal sealed class HtmlTemplateContext : TemplateContext
{
    public HtmlTemplateContext(ScriptObject model)
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        LoopLimit = 0;
        LimitToString = 0;
        PushCulture(CultureInfo.InvariantCulture);
        PushGlobal(model);
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        RawHtml raw => Write(raw.Markup),
        _ => Write(HtmlText.Escape(ObjectToString(textAsObject) ?? "")),
    };
}
