using CoursePackager.Packager.Rendering.Html;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Rendering.Pages;

/// <summary>The main column of a page.</summary>
/// <param name="Fragment">What stands in <c>main</c>.</param>
/// <param name="Questions">Right answers and feedback by question id; null for pages without questions.</param>
internal sealed record RenderedPage(CoursePage Page, RawHtml Fragment, JObject? Questions)
{
    /// <summary>Captions, chapters and length of what plays on the page, by id; null when nothing does.</summary>
    public JObject? Recordings { get; init; }
}
