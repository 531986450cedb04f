namespace CoursePackager.Lrs.Tests.Support;

/// <summary>A browser: keeps its cookie, sends forms from our own pages.</summary>
internal sealed class Visitor(TestLrs lrs)
{
    private string cookie = "";

    public Task<Answer> GetAsync(string address, string language = "en") =>
        SendAsync(HttpMethod.Get, address, null, language, "same-origin");

    public Task<Answer> PostAsync(
        string address, Dictionary<string, string> form, string site = "same-origin", string language = "en") =>
        SendAsync(HttpMethod.Post, address, form, language, site);

    /// <summary>Begins or continues a course; returns the address that was led to.</summary>
    public async Task<Uri> LaunchAsync(string courseId, string name = "Ann Example", string language = "en")
    {
        var answer = await PostAsync(
            "/launch", new Dictionary<string, string> { ["courseId"] = courseId, ["language"] = language, ["name"] = name });
        Assert.True((int)answer.Status == 303, answer.Text);
        return new Uri(new Uri(lrs.Options.PublicUrl), answer.Header("Location"));
    }

    private async Task<Answer> SendAsync(
        HttpMethod method, string address, Dictionary<string, string>? form, string language, string site)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Accept-Language", language);
        request.Headers.Add("Sec-Fetch-Site", site);
        if (cookie.Length > 0)
            request.Headers.Add("Cookie", cookie);
        if (form is not null)
            request.Content = new FormUrlEncodedContent(form);
        var answer = await Answer.ReadAsync(await lrs.Http.SendAsync(request));
        if (answer.Headers.TryGetValue("Set-Cookie", out var set))
            cookie = set.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase) ? "" : set.Split(';')[0];
        return answer;
    }
}
