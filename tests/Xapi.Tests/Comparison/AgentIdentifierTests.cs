using System.Text.Json;
using CoursePackager.Xapi.Comparison;

namespace CoursePackager.Xapi.Tests.Comparison;

public sealed class AgentIdentifierTests
{
    [Theory]
    [InlineData("""{"mbox":"mailto:Ann@Example.COM"}""", "mbox:mailto:Ann@example.com")]
    [InlineData(
        """{"mbox_sha1sum":"EBD31E95054C018B10727CCFFD2EF2EC3A016EE9"}""",
        "mbox_sha1sum:ebd31e95054c018b10727ccffd2ef2ec3a016ee9")]
    [InlineData("""{"openid":"https://ann.example.com/"}""", "openid:https://ann.example.com/")]
    [InlineData(
        """{"name":"Ann","account":{"name":"a|b","homePage":"https://lms.example.com"}}""",
        "account:https://lms.example.com|a|b")]
    public void Is_the_text_of_the_one_identifier(string actor, string expected)
    {
        using var document = JsonDocument.Parse(actor);
        Assert.True(AgentIdentifier.TryRead(document.RootElement, out var identifier));
        Assert.Equal(expected, identifier);
    }

    [Theory]
    [InlineData("""{"objectType":"Group","member":[{"mbox":"mailto:a@example.com"}]}""")]
    [InlineData("""{"account":{"name":"x"}}""")]
    [InlineData("[]")]
    public void An_anonymous_group_has_none(string actor)
    {
        using var document = JsonDocument.Parse(actor);
        Assert.False(AgentIdentifier.TryRead(document.RootElement, out _));
    }
}
