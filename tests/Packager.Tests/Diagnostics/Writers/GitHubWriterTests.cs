using CoursePackager.Packager.Commands;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Diagnostics.Writers;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Tests.Diagnostics.Writers;

public sealed class GitHubWriterTests
{
    [Fact]
    public void Escapes_what_could_end_the_command()
    {
        var output = new StringWriter { NewLine = "\n" };
        var environment = new CommandEnvironment(output, TextWriter.Null, "/", IsTerminal: false, TimeProvider.System);
        var file = new SourceFile("a,b:c%.md", "text");
        var bag = new DiagnosticBag();
        bag.Report<RawHtml>(new SourceSpan(file, 0, 2), "100%\n::error::x");

        DiagnosticWriters.Write("github", bag.Sorted(), environment);

        Assert.Equal(
            "::error file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=3,title=CP0201::100%25%0A::error::x\n",
            output.ToString());
    }
}
