using System.Text;
using System.Text.Json.Nodes;
using CoursePackager.Xapi.Comparison;
using CoursePackager.Xapi.Tests.Reference;

namespace CoursePackager.Xapi.Tests.Comparison;

/// <summary>The comparison of any two statements: what it must not see, and that it sees all the rest.</summary>
public sealed class AnyStatementComparedTests
{
    private const int Statements = 2000;

    [Fact]
    public void Is_the_same_in_every_other_way_of_writing_it()
    {
        var random = new Random(3);
        var maker = new StatementMaker(random, XapiVersion.V200);
        var rewriter = new SameContent(random);
        for (var i = 0; i < Statements; i++)
        {
            var statement = maker.Statement();
            var other = rewriter.Rewrite(statement);
            Compare(statement, other, expected: true);
        }
    }

    [Fact]
    public void Is_another_when_anything_else_is_changed_added_or_removed()
    {
        var random = new Random(4);
        var maker = new StatementMaker(random, XapiVersion.V200);
        for (var i = 0; i < Statements; i++)
        {
            var statement = maker.Statement();
            var other = (JsonObject)statement.DeepClone();
            var places = Owners(other, "").ToList();
            var (owner, path) = places[random.Next(places.Count)];
            Change(owner, Compared(owner, path), random);
            Compare(statement, other, expected: false);
        }
    }

    [Fact]
    public void Is_another_with_its_lists_in_another_order()
    {
        var statement = JsonNode.Parse(Tests.Statements.With("context", """
            {"contextActivities":{"other":[{"id":"urn:a:b"},{"id":"urn:c:d"}]},
             "contextAgents":[{"objectType":"contextAgent","agent":{"openid":"urn:a:b"}},
                              {"objectType":"contextAgent","agent":{"openid":"urn:c:d"}}]}
            """))!.AsObject();
        foreach (var list in (JsonArray[])
            [statement["context"]!["contextActivities"]!["other"]!.AsArray(), statement["context"]!["contextAgents"]!.AsArray()])
        {
            var before = (JsonObject)statement.DeepClone();
            var first = list[0];
            list.RemoveAt(0);
            list.Add(first);
            Compare(before, statement, expected: false);
        }
    }

    private static void Change(JsonObject owner, List<string> names, Random random)
    {
        var name = names.Count == 0 ? null : names[random.Next(names.Count)];
        switch (random.Next(3))
        {
            case 0 when name is not null:
                owner.Remove(name);
                break;
            case 1 when name is not null:
                owner[name] = owner[name] is JsonValue value && value.TryGetValue<string>(out var text)
                    ? "x" + text
                    : JsonNode.Parse("424242");
                break;
            default:
                owner["extra"] = 1;
                break;
        }
    }

    /// <summary>The objects of a statement that are compared, with the names on the way to them.</summary>
    private static IEnumerable<(JsonObject Owner, string Path)> Owners(JsonNode? node, string path) => node switch
    {
        JsonObject owner => Compared(owner, path).SelectMany(name => Owners(owner[name], $"{path}.{name}")).Prepend((owner, path)),
        JsonArray list => list.SelectMany(item => Owners(item, path)),
        _ => [],
    };

    private static List<string> Compared(JsonObject owner, string path) => [.. owner.Select(p => p.Key).Where(name => path switch
    {
        "" => name is not ("id" or "stored" or "authority" or "version" or "timestamp"),
        ".verb" or ".object.verb" => name != "display",
        ".object" or ".object.object" => name != "definition",
        _ => name != "definition" || !path.Contains("contextActivities", StringComparison.Ordinal),
    })];

    private static void Compare(JsonObject first, JsonObject second, bool expected)
    {
        var (one, other) = (Encoding.UTF8.GetBytes(first.ToJsonString()), Encoding.UTF8.GetBytes(second.ToJsonString()));
        var texts = $"{first.ToJsonString()}\n{second.ToJsonString()}";
        Assert.True(expected == StatementComparer.AreSame(one, other), texts);
        Assert.True(expected == (StatementComparer.Fingerprint(one).Value == StatementComparer.Fingerprint(other).Value), texts);
    }
}
