using System.Text;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 4.0: HTTP Basic.</summary>
public sealed class AuthenticationTests
{
    [Requirement("Communication 4.0", "HTTP Basic lets a known key with its secret in.")]
    public Task Lets_known_credentials_in(Endpoint lrs) => lrs.GetAsync("statements?limit=1").Expect(200);

    [Requirement("Communication 4.0", "No credential, an unknown one, a wrong secret and a malformed header are a 401, for every resource.")]
    public async Task Keeps_everybody_else_out(Endpoint lrs)
    {
        var good = Encoding.UTF8.GetString(Convert.FromBase64String((await lrs.AdministratorAsync())["Basic ".Length..]));
        string[] bad =
        [
            "", "Basic", "Basic ", "Basic !!!", Basic("nobody:" + good.Split(':')[1]), Basic(good + "x"), Basic(good[..^1]), Basic(good.Split(':')[0]),
            Basic(good.Split(':')[0] + ":"), Basic(":"), Basic(good.ToUpperInvariant()), "Bearer " + good.Split(':')[1], good,
        ];
        var statement = Make.Statement();
        await Check.EachAsync(bad, async authorization =>
        {
            await lrs.SendAsync(new Call("GET", "statements?limit=1") { Authorization = authorization }).ExpectRefusal(401);
            await lrs.SendAsync(new Call("POST", "statements") { Authorization = authorization, Body = statement }).ExpectRefusal(401);
            await lrs.SendAsync(new Call("GET", Document.State().List) { Authorization = authorization }).ExpectRefusal(401);
            await lrs.SendAsync(new Call("PUT", Document.AgentProfile().Address) { Authorization = authorization, Body = "x" }).ExpectRefusal(401);
        });
        await lrs.GetAsync(Address.Statement(statement.Id())).Expect(404);
    }

    [Requirement("Communication 4.0", "The name of the scheme has no case.")]
    public async Task Takes_the_scheme_in_any_case(Endpoint lrs)
    {
        var own = (await lrs.AdministratorAsync())["Basic ".Length..];
        foreach (var scheme in (string[])["basic", "BASIC"])
            await lrs.SendAsync(new Call("GET", "statements?limit=1") { Authorization = $"{scheme} {own}" }).Expect(200);
    }

    private static string Basic(string pair) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(pair));
}
