namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>Checks of answers.</summary>
internal static class Answers
{
    /// <summary>The answer, when it has one of these statuses; the test fails otherwise.</summary>
    public static async Task<Answer> Expect(this Task<Answer> asking, params int[] statuses)
    {
        var answer = await asking;
        Assert.True(
            statuses.Contains(answer.Status),
            $"{answer.Call} was answered with {answer.Status}, not {string.Join(" or ", statuses)}: {answer.Text}");
        return answer;
    }

    /// <summary>400 with an explanation.</summary>
    public static async Task<Answer> ExpectRefusal(this Task<Answer> asking, int status = 400)
    {
        var answer = await asking.Expect(status);
        Assert.False(string.IsNullOrWhiteSpace((string?)answer.Json["error"]?["message"]), answer.Text);
        return answer;
    }
}
