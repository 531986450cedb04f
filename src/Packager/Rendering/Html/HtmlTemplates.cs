using System.Collections.Concurrent;
using System.Reflection;
using Scriban;
using Scriban.Runtime;

namespace CoursePackager.Packager.Rendering.Html;

/// <summary>The player's templates (<c>templates/player/*.sbn</c>), embedded at build time and parsed once.</summary>
internal static class HtmlTemplates
{
    private static readonly ConcurrentDictionary<string, Template> Parsed = new(StringComparer.Ordinal);

    /// <summary>Fills a template. Members of <paramref name="model"/> are seen in snake_case.</summary>
    /// <exception cref="InvalidOperationException">The template does not parse: a fault of ours, never of a course.</exception>
    public static RawHtml Render(string name, object model)
    {
        var globals = new ScriptObject();
        globals.Import(model);
        var context = new HtmlTemplateContext(globals);
        return new RawHtml(Parsed.GetOrAdd(name, Parse).Render(context));
    }

    private static Template Parse(string name)
    {
        var resource = $"templates/player/{name}.sbn";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"No embedded resource {resource}.");
        using var reader = new StreamReader(stream);
        var template = Template.Parse(reader.ReadToEnd(), resource);
        return template.HasErrors
            ? throw new InvalidOperationException($"{resource}: {string.Join("; ", template.Messages)}")
            : template;
    }
}
