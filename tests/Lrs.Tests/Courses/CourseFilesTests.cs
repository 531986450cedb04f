using CoursePackager.Lrs.Courses;
using CoursePackager.Lrs.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoursePackager.Lrs.Tests.Courses;

public sealed class CourseFilesTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    [Theory]
    [InlineData("/courses/served/en/index.html", 200, "text/html; charset=utf-8")]
    [InlineData("/courses/served/en/", 200, "text/html; charset=utf-8")]
    [InlineData("/courses/served/en/media/clip.vtt", 200, "text/vtt; charset=utf-8")]
    [InlineData("/courses/served/en/course.json", 200, "application/json; charset=utf-8")]
    [InlineData("/courses/served/en/media/", 404, "text/html; charset=utf-8")]
    [InlineData("/courses/served/en/nothing.html", 404, "text/html; charset=utf-8")]
    [InlineData("/courses/served/en/..%2f..%2f..%2flock", 404, "text/html; charset=utf-8")]
    [InlineData("/courses/served/en/..%5c..%5clock", 404, "text/html; charset=utf-8")]
    [InlineData("/courses/..%2f/en/lock", 404, "text/html; charset=utf-8")]
    [InlineData("/courses/served/.incoming-en/index.html", 404, "text/html; charset=utf-8")]
    public async Task Serves_the_files_of_the_course_and_nothing_else(string address, int status, string type)
    {
        await AddAsync();
        var answer = await GetAsync(address);
        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(type, answer.Header("Content-Type"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
    }

    [Fact]
    public async Task Forbids_foreign_scripts_and_tells_nobody_the_launch_address()
    {
        await AddAsync();
        var answer = await GetAsync("/courses/served/en/index.html");
        Assert.Contains("script-src 'self';", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("no-referrer", answer.Header("Referrer-Policy"));
    }

    [Fact]
    public async Task Sends_again_only_what_has_changed_and_parts_when_asked()
    {
        await AddAsync();
        var first = await GetAsync("/courses/served/en/index.html");
        var again = await GetAsync("/courses/served/en/index.html", ("If-None-Match", first.Header("ETag")));
        Assert.Equal(304, (int)again.Status);
        var part = await GetAsync("/courses/served/en/media/clip.vtt", ("Range", "bytes=0-2"));
        Assert.Equal((206, "WEB"), ((int)part.Status, part.Text));
    }

    private async Task AddAsync() =>
        await lrs.Services.GetRequiredService<CourseLibrary>().AddAsync(PackageFile.Good("served").Save(lrs.Folder), default);

    private async Task<Answer> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Answer.ReadAsync(await lrs.Http.SendAsync(request));
    }
}
