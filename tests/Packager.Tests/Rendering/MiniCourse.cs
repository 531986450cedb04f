using System.Runtime.CompilerServices;
using System.Text;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Rendering;

namespace CoursePackager.Packager.Tests.Rendering;

/// <summary>The course in the folder MiniCourse: every kind of page, text and question once.</summary>
internal static class MiniCourse
{
    public static Course Load()
    {
        var diagnostics = new DiagnosticBag();
        var course = CourseLoader.Load("MiniCourse", diagnostics, ThisFolder());
        Assert.Empty(diagnostics.Sorted());
        return course!;
    }

    public static IReadOnlyDictionary<string, string> Render(Course? course = null, string bundle = "scorm12") =>
        CourseRenderer.Render(course ?? Load(), bundle).Files
            .ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span), StringComparer.Ordinal);

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
