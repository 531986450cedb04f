using CoursePackager.Packager.Commands;
using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Tests.Commands;

public sealed class SummaryTests
{
    [Fact]
    public void Counts_in_words()
    {
        Diagnostic error = new("CP0201", Severity.Error, "x", null, null);
        Diagnostic warning = new("CP0204", Severity.Warning, "x", null, null);

        Assert.Equal("1 course checked: no problems.", Summary.Of(1, []));
        Assert.Equal("2 courses checked: 1 error, 0 warnings.", Summary.Of(2, [error]));
        Assert.Equal("1 course checked: 0 errors, 2 warnings.", Summary.Of(1, [warning, warning]));
    }
}
