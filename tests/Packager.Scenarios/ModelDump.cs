using System.Collections;
using System.Globalization;
using System.Text;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Scenarios;

/// <summary>Writes a model as indented text, every property with its value and place, for golden files.</summary>
internal static class ModelDump
{
    public static string Of(Course course)
    {
        var text = new StringBuilder();
        Write(text, "", "Course", course);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string indent, string name, object? value)
    {
        if (Simple(value) is { } simple)
        {
            text.Append(indent).Append(name).Append(": ").Append(simple).Append('\n');
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (var item in items) Write(text, indent, name + "[]", item);
            return;
        }

        text.Append(indent).Append(name).Append(": ").Append(value!.GetType().Name).Append('\n');
        foreach (var property in value.GetType().GetProperties().Where(p => p.CanWrite))
            Write(text, indent + "  ", property.Name, property.GetValue(value));
    }

    private static string? Simple(object? value) => value switch
    {
        null => "null",
        string s => s,
        RichText { IsEmpty: true } => "(empty)",
        RichText rich => $"{rich.PlainText} [{string.Join(' ', rich.Blocks.Select(b => b.GetType().Name))}] {Place(rich.Span)}",
        SourceSpan span => Place(span),
        MediaFile media => $"{media.SourcePath} as {media.PackagePath}, {media.Content.Length} bytes",
        MatchingTarget target => $"{target.Key} {target.Text}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => null,
    };

    private static string Place(SourceSpan span) => $"@{span.File.Path}:{span.Line}:{span.Column}+{span.Length}";
}
