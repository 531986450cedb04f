using System.Text;
using System.Text.Json.Nodes;
using CoursePackager.Xapi.Comparison;
using CoursePackager.Xapi.Json;
using CoursePackager.Xapi.Model;
using CsCheck;

namespace CoursePackager.Xapi.Tests.Json;

public sealed class AnyStatementTests
{
    [Fact]
    public void Comes_back_from_JSON_as_it_was() => Generated.AnyStatement.Sample(statement =>
    {
        var json = XapiJson.Serialize(statement);
        Assert.Equal(json, XapiJson.Serialize(XapiJson.Parse<Statement>(json)));
    }, iter: 500);

    [Fact]
    public void Is_valid() => Generated.AnyStatement.Sample(
        statement => Assert.Empty(Statements.Errors(XapiJson.Serialize(statement))), iter: 500);

    [Fact]
    public void Is_the_same_statement_with_its_properties_in_another_order() => Generated.AnyStatement.Sample(statement =>
    {
        var json = XapiJson.Serialize(statement with { Id = null });
        Assert.Equal(Fingerprint(json), Fingerprint(Reversed(JsonNode.Parse(json)!).ToJsonString()));
    }, iter: 500);

    [Fact]
    public void Keeps_any_extension_to_the_letter() => Generated.JsonText.Sample(value =>
    {
        var json = "{\"https://example.com/x\":" + value + "}";
        Assert.Equal(json, XapiJson.Serialize(XapiJson.Parse<Extensions>(json)));
    }, iter: 2000);

    private static StatementFingerprint Fingerprint(string json) => StatementComparer.Fingerprint(Encoding.UTF8.GetBytes(json));

    private static JsonNode Reversed(JsonNode node) => node switch
    {
        JsonObject map => new JsonObject(map.Reverse().Select(p =>
            KeyValuePair.Create(p.Key, p.Value is null ? null : Reversed(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Reversed(item))]),
        _ => node.DeepClone(),
    };
}
