using System.Text.Json;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Credentials;

namespace CoursePackager.Lrs.Statements;

/// <summary>The agent that vouches for statements: the account of the credential on this LRS (xAPI 1.0.3 Data 2.4.9).
/// All learners' launches share one.</summary>
internal sealed class Authority(LrsOptions options)
{
    public byte[] Json(Credential credential) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        objectType = "Agent",
        account = new { homePage = options.PublicUrl, name = credential.Launch is null ? credential.Key : "launch" },
    });
}
