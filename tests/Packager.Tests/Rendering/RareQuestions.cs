using System.Runtime.CompilerServices;
using System.Text;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Rendering;

namespace CoursePackager.Packager.Tests.Rendering;

/// <summary>The course in the folder RareQuestions: every question type that few courses use, in English and Russian.</summary>
internal static class RareQuestions
{
    public static Course Load(string language = "en")
    {
        var diagnostics = new DiagnosticBag();
        var course = CourseLoader.Load("RareQuestions/" + language, diagnostics, ThisFolder());
        Assert.Empty(diagnostics.Sorted());
        return course!;
    }

    public static IReadOnlyDictionary<string, string> Render(string language = "en", string bundle = "scorm12") =>
        CourseRenderer.Render(Load(language), bundle).Files
            .ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span), StringComparer.Ordinal);

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
