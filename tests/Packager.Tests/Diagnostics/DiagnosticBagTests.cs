using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Tests.Diagnostics;

public sealed class DiagnosticBagTests
{
    private static readonly SourceFile A = new("a.md", "text\ntext");
    private static readonly SourceFile B = new("b.md", "text\ntext");

    [Fact]
    public void Sorts_by_file_place_and_code_whatever_the_order_of_finding()
    {
        var bag = new DiagnosticBag();
        bag.Report<RawHtml>(new SourceSpan(B, 0, 1), "3");
        bag.Report<RawHtml>(new SourceSpan(A, 5, 1), "2");
        bag.Report<NotUtf8>(new SourceSpan(A, 5, 1), "1");
        bag.Report<FileMissing>(null, "0");

        Assert.Equal(["0", "1", "2", "3"], bag.Sorted().Select(d => d.Message));
    }

    [Fact]
    public void Says_the_same_thing_once()
    {
        var bag = new DiagnosticBag();
        bag.Report<RawHtml>(new SourceSpan(A, 0, 1), "Same.");
        bag.Report<RawHtml>(new SourceSpan(A, 0, 1), "Same.");

        Assert.Single(bag.Sorted());
    }

    [Fact]
    public void Warnings_are_not_errors()
    {
        var bag = new DiagnosticBag();
        bag.Report<UnusedFootnote>(new SourceSpan(A, 0, 1), "Warning.");
        Assert.False(bag.HasErrors);

        bag.Report<RawHtml>(new SourceSpan(A, 0, 1), "Error.");
        Assert.True(bag.HasErrors);
        Assert.True(bag.HasErrorIn(A));
        Assert.False(bag.HasErrorIn(B));
    }
}
