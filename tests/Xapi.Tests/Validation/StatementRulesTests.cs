namespace CoursePackager.Xapi.Tests.Validation;

public sealed class StatementRulesTests
{
    [Fact]
    public void Accepts_the_smallest_statement() => Assert.Empty(Statements.Errors(Statements.Simple));

    [Theory]
    [InlineData("actor")]
    [InlineData("verb")]
    [InlineData("object")]
    public void Names_the_missing_property(string property)
    {
        var error = Assert.Single(Statements.Errors(Statements.Without(property)));
        Assert.Equal("statement." + property, error.Path);
        Assert.Equal("xAPI 1.0.3 Data 2.4", error.Section);
    }

    [Fact]
    public void Says_where_in_a_batch_what_is_wrong_and_by_which_rule()
    {
        var bad = Statements.With("result", """{"score":{"scaled":1.2}}""");
        var error = Assert.Single(Statements.Errors($"[{Statements.Simple},{Statements.Simple},{Statements.Simple},{bad}]"));
        Assert.Equal("statement[3].result.score.scaled: 1.2 is above 1 (xAPI 1.0.3 Data 2.4.5.1)", error.ToString());
    }
}
