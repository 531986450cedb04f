using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 2.8.</summary>
public sealed class AboutTests
{
    [Requirement("Communication 2.8", "about names in version every version there is, the newest of 1.0 and 2.0 among them.")]
    public async Task Names_the_versions(Endpoint lrs)
    {
        var about = (await lrs.GetAsync("about").Expect(200)).Json;
        var versions = about["version"]!.AsArray().Select(version => (string)version!).ToList();
        Assert.Contains("1.0.3", versions);
        Assert.Contains("2.0.0", versions);
        await Check.EachAsync(versions, version => lrs.SendAsync(new Call("GET", "statements?limit=1") { Version = version }).Expect(200));
    }

    [Requirement("Communication 2.8", "about has no properties but version and extensions.")]
    public async Task Has_no_other_properties(Endpoint lrs)
    {
        var answer = await lrs.GetAsync("about").Expect(200);
        Assert.StartsWith(Call.Json, answer.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Empty(answer.Json.AsObject().Select(item => item.Key).Except(["version", "extensions"]));
    }

    [Requirement("Communication 2.8", "about needs no credential.")]
    public async Task Needs_no_credential(Endpoint lrs)
    {
        foreach (var authorization in (string[])["", "Basic !!", "Basic " + Convert.ToBase64String("no:body"u8)])
            await lrs.SendAsync(new Call("GET", "about") { Authorization = authorization }).Expect(200);
    }

    [Requirement("Communication 2.8", "about refuses no request because of its version header.")]
    public async Task Takes_any_version(Endpoint lrs)
    {
        foreach (var version in (string[])["", "0.95", "1.1.0", "3.0.0", "newest"])
            await lrs.SendAsync(new Call("GET", "about") { Version = version }).Expect(200);
    }
}
