using System.Collections.Concurrent;
using Scriban;
using Scriban.Runtime;

namespace CoursePackager.Lrs.Pages;

/// <summary>The page templates built into the program (<c>templates/lrs/pages/*.sbn</c>), parsed once.</summary>
internal sealed class Templates
{
    private readonly ConcurrentDictionary<string, Template> parsed = new(StringComparer.Ordinal);

    /// <summary>Fills a template. Members of the model are named as in C# with a small first letter.</summary>
    public HtmlText Render(string name, object? model, WordList words)
    {
        var template = parsed.GetOrAdd(name, Parse);
        var globals = new ScriptObject();
        if (model is not null)
            globals.Import(model, renamer: member => char.ToLowerInvariant(member.Name[0]) + member.Name[1..]);
        globals.Import("text", words.Text);
        globals.Import("format", words.Format);
        globals.Import("count", words.Count);
        globals["language"] = words.Language;

        var context = new HtmlTemplateContext
        {
            StrictVariables = true,
            MemberRenamer = member => char.ToLowerInvariant(member.Name[0]) + member.Name[1..],
        };
        context.PushGlobal(globals);
        return new HtmlText(template.Render(context));
    }

    private static Template Parse(string name)
    {
        var template = Template.Parse(EmbeddedFiles.ReadText($"pages/{name}.sbn"), name);
        return template.HasErrors
            ? throw new InvalidOperationException($"Template {name}: {string.Join("; ", template.Messages)}")
            : template;
    }
}
