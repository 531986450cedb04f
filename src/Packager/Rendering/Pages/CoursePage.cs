using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Rendering.Pages;

/// <summary>A page of the package, in reading order. Exactly one of the last two is set for lessons, quizzes and tests.</summary>
/// <param name="Minutes">0 when it does not apply.</param>
internal sealed record CoursePage(
    string Id,
    PageKind Kind,
    string Title,
    int Minutes,
    CourseModule? Module,
    Lesson? Lesson,
    Assessment? Assessment)
{
    public const string OverviewId = "overview";
    public const string GlossaryId = "glossary";
    public const string ReadingsId = "readings";

    /// <summary>The overview is the launched document; every other page is a file of its own.</summary>
    public string FileName => Kind == PageKind.Overview ? "index.html" : Id + ".html";

    public string DataPath => $"data/{Id}.js";

    /// <summary>Whether the page is a step of the course, unlike glossary and readings, which are looked up.</summary>
    public bool IsStep => Kind is not (PageKind.Glossary or PageKind.Readings);
}
