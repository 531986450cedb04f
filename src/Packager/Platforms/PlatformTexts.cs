using System.Text;
using CoursePackager.Packager.Resources;
using Scriban;

namespace CoursePackager.Packager.Platforms;

/// <summary>Writes explanations from <c>templates/explain/PLATFORM.LANGUAGE.sbn</c>, as Markdown.</summary>
internal static class PlatformTexts
{
    private const string Folder = "templates/explain/";

    /// <summary>Platforms that we have seen at work and can speak about.</summary>
    public static IReadOnlyList<string> Platforms { get; } = [.. Names(0)];

    public static IReadOnlyList<string> Languages { get; } = [.. Names(1)];

    public static string Write(string platform, string language, PlatformFacts facts)
    {
        var name = $"{Folder}{platform}.{language}.sbn";
        var template = Template.Parse(Encoding.UTF8.GetString(EmbeddedFiles.Read(name)), name);
        if (template.HasErrors) throw new InvalidOperationException($"{name}: {string.Join("; ", template.Messages)}");
        return template.Render(facts).ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Names(int part) =>
        EmbeddedFiles.Under(Folder).Select(n => n[Folder.Length..].Split('.')[part]).Distinct(StringComparer.Ordinal);
}
