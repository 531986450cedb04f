using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Markdig.Syntax;

namespace CoursePackager.Packager.Checks;

/// <summary>Same heading twice.</summary>
internal sealed class SameHeading : CourseCheck
{
    public override string Code => "CP0223";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Same heading twice";

    public override string What => "Headings of the same level under the same heading differ.";

    public override string Why => "In a list of headings, by which many people move, the two cannot be told apart.";

    public override string Bad => "## Example\n\nA nurse …\n\n## Example\n\nA welder …";

    public override string Good => "## Example: a nurse\n\nA nurse …\n\n## Example: a welder\n\nA welder …";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var lesson in course.Lessons)
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var path = new string[7];
            foreach (var heading in lesson.Body.Blocks.OfType<HeadingBlock>())
            {
                path[heading.Level] = PlainText.Of(heading.Inline);
                Array.Fill(path, "", heading.Level + 1, path.Length - heading.Level - 1);
                if (path[heading.Level].Length > 0 && !seen.Add(string.Join('\n', path)))
                    bag.Report(
                        this, TextNodes.Span(lesson.Span.File, heading),
                        $"The heading '{path[heading.Level]}' stands here twice.",
                        "Say what is different in this part.");
            }
        }
    }
}
