using System.Text.RegularExpressions;
using CoursePackager.Packager.Commands;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Diagnostics.Writers;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Tests.Diagnostics.Writers;

public sealed class TextDiagnosticWriterTests
{
    [Fact]
    public void Marks_line_up_under_tabs_cyrillic_accents_and_wide_letters()
    {
        var text = "\tПо\tсле <b>\nе\u0308лка <b> ж\n漢字 <b>\n😀 <b>\n";

        Golden.Verify(Write(text, "<b>"));
    }

    [Fact]
    public void Long_lines_are_cut_around_the_spot()
    {
        var text = string.Concat(Enumerable.Repeat("слово ", 60)) + "<b> " + string.Concat(Enumerable.Repeat("слово ", 60));

        Golden.Verify(Write(text, "<b>"));
    }

    [Fact]
    public void Course_text_cannot_steer_the_terminal()
    {
        var output = Write("\u001b[31mred\u202e <b> [bold]x[/]\n", "<b>");

        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\u202e', output);
        Assert.Contains("[bold]x[/]", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_without_a_place_has_message_and_help()
    {
        var bag = new DiagnosticBag();
        bag.Report<FileMissing>(null, "'course.yaml' does not exist.", "Make one.");

        Assert.Equal("error: 'course.yaml' does not exist. (CP0003)\n  = Make one.\n\n", Write(bag));
    }

    [Fact]
    public void A_spot_at_the_end_of_the_file_is_shown()
    {
        var bag = new DiagnosticBag();
        bag.Report<RawHtml>(new SourceSpan(new SourceFile("a.md", "text"), 4, 1), "End.");

        Assert.Contains("1 | text\n  |     ^\n", Write(bag), StringComparison.Ordinal);
    }

    private static string Write(string text, string spot)
    {
        var file = new SourceFile("a.md", text);
        var bag = new DiagnosticBag();
        foreach (Match match in Regex.Matches(text, Regex.Escape(spot)))
            bag.Report<RawHtml>(new SourceSpan(file, match.Index, match.Length), "Raw HTML is not allowed.");
        return Write(bag);
    }

    private static string Write(DiagnosticBag bag)
    {
        var output = new StringWriter { NewLine = "\n" };
        var environment = new CommandEnvironment(output, TextWriter.Null, "/", IsTerminal: false, TimeProvider.System);
        DiagnosticWriters.Write("text", bag.Sorted(), environment);
        return output.ToString();
    }
}
