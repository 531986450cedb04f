using System.Globalization;
using System.Text.RegularExpressions;
using CoursePackager.Lrs.Conformance.Support.Running;
using Xunit.Abstractions;

namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>The service under test: a store, spoken to in one version of xAPI. Addresses are relative to <c>/xapi/</c>.</summary>
public sealed class Endpoint : IXunitSerializable
{
    public const string Version10 = "1.0.3";
    public const string Version20 = "2.0.0";
    public const string VersionHeader = "X-Experience-API-Version";
    public const string ConsistentThrough = "X-Experience-API-Consistent-Through";

    /// <summary>For xunit, which fills it afterwards.</summary>
    public Endpoint()
    {
    }

    public Endpoint(string version, string store) => (Version, Store) = (version, store);

    public static IReadOnlyList<string> AllVersions { get; } = [Version10, Version20];

    public static IReadOnlyList<string> AllStores { get; } = [Services.LiteDb, Services.Postgres];

    public string Version { get; private set; } = Version10;

    public string Store { get; private set; } = Services.LiteDb;

    public bool Is20 => Version == Version20;

    /// <summary>The credential that every request has unless it says otherwise; all scopes.</summary>
    internal async Task<string> AdministratorAsync() => (await Services.OfAsync(Store)).Administrator;

    /// <summary>A credential that may only store statements.</summary>
    internal async Task<string> WriterAsync() => (await Services.OfAsync(Store)).Writer;

    internal Task<Answer> GetAsync(string address, params (string Name, string Value)[] headers) =>
        SendAsync(new Call("GET", address) { Headers = headers });

    internal Task<Answer> HeadAsync(string address, params (string Name, string Value)[] headers) =>
        SendAsync(new Call("HEAD", address) { Headers = headers });

    internal Task<Answer> DeleteAsync(string address, params (string Name, string Value)[] headers) =>
        SendAsync(new Call("DELETE", address) { Headers = headers });

    internal Task<Answer> PostAsync(
        string address, object body, string contentType = Call.Json, params (string Name, string Value)[] headers) =>
        SendAsync(new Call("POST", address) { Body = body, ContentType = contentType, Headers = headers });

    internal Task<Answer> PutAsync(
        string address, object body, string contentType = Call.Json, params (string Name, string Value)[] headers) =>
        SendAsync(new Call("PUT", address) { Body = body, ContentType = contentType, Headers = headers });

    /// <summary>Sends a request and checks what holds for every answer there is: it names the version, and those of the statement
    /// resource say how far they are consistent.</summary>
    internal async Task<Answer> SendAsync(Call call)
    {
        var service = await Services.OfAsync(Store);
        using var request = call.ToRequest(Version, service.Administrator);
        var answer = await Answer.ReadAsync(call, await service.Http.SendAsync(request));
        var asked = call.Version ?? Version;
        if (Regex.IsMatch(asked, @"^[12]\.0(\.\d+)?$"))
            Assert.Equal(asked[0] == '1' ? Version10 : Version20, answer.Header(VersionHeader));
        else
            Assert.Contains(answer.Header(VersionHeader), AllVersions);
        if (request.RequestUri!.AbsolutePath == "/xapi/statements" && call.Method != "OPTIONS")
            Assert.True(Times.TryParse(answer.Header(ConsistentThrough), out _), $"{call} has no {ConsistentThrough}");
        return answer;
    }

    void IXunitSerializable.Deserialize(IXunitSerializationInfo info) =>
        (Version, Store) = (info.GetValue<string>(nameof(Version)), info.GetValue<string>(nameof(Store)));

    void IXunitSerializable.Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(Version), Version);
        info.AddValue(nameof(Store), Store);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version} on {Store}");
}
