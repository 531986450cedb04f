using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Checks;

/// <summary>Link without encryption.</summary>
internal sealed class InsecureLink : CourseCheck
{
    public override string Code => "CP0225";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Link without encryption";

    public override string What => "Addresses of links and further readings begin with https://.";

    public override string Why => "What is read over http can be watched and changed on the way; browsers warn about it.";

    public override string Bad => "[Convention No. 97](http://www.ilo.org/c97)";

    public override string Good => "[Convention No. 97](https://www.ilo.org/c97)";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var (file, link) in TextNodes.Of<LinkInline>(course).Where(n => !n.Node.IsImage))
            Check(link.Url, TextNodes.Span(file, link));
        foreach (var (file, link) in TextNodes.Of<AutolinkInline>(course)) Check(link.Url, TextNodes.Span(file, link));
        foreach (var reading in course.Readings) Check(reading.Url, reading.Span);

        void Check(string? url, SourceSpan span)
        {
            var isOpen = url is not null && url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
            if (isOpen && WebAddress.Parse(url!) is not null)
                bag.Report(
                    this, span, $"'{url}' is an address without encryption.",
                    "Write https://, when the site answers to it; if not, look for another source.");
        }
    }
}
