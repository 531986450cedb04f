using System.Text.Json.Nodes;

namespace CoursePackager.Xapi.Tests.Reference;

/// <summary>Makes random valid statements that use every property and object type.</summary>
internal sealed class StatementMaker(Random random, XapiVersion version)
{
    public JsonObject Statement()
    {
        var statement = Body(inSubStatement: false);
        Maybe(statement, "id", () => Pick(Values.Uuids));
        Maybe(statement, "stored", () => Pick(Values.Timestamps));
        Maybe(statement, "version", () => Pick(version == XapiVersion.V200 ? Values.Versions200 : Values.Versions103));
        Maybe(statement, "authority", () => Chance(4) ? OAuthPair() : Agent());
        return Shuffled(statement);
    }

    public string Pick(params string[] values) => values[random.Next(values.Length)];

    private JsonObject Body(bool inSubStatement)
    {
        var body = new JsonObject { ["actor"] = Actor(), ["verb"] = Verb() };
        if (!inSubStatement && Chance(12))
        {
            body["verb"]!["id"] = "http://adlnet.gov/expapi/verbs/voided";
            body["object"] = Reference();
        }
        else
        {
            body["object"] = Target(inSubStatement);
        }

        var isActivity = (string?)body["object"]!["objectType"] is null or "Activity";
        Maybe(body, "result", Result);
        Maybe(body, "context", () => Context(isActivity));
        Maybe(body, "timestamp", () => Pick(Values.Timestamps));
        if (Chance(6))
            body["attachments"] = List(Attachment);
        return body;
    }

    private JsonObject Target(bool inSubStatement) => random.Next(inSubStatement ? 9 : 10) switch
    {
        0 => With(Agent(), "objectType", "Agent"),
        1 => Group(),
        2 => Reference(),
        9 => Shuffled(With(Body(inSubStatement: true), "objectType", "SubStatement")),
        _ => Activity(),
    };

    private JsonObject Actor() => Chance(3) ? Group() : Agent();

    private JsonObject Agent()
    {
        var agent = Identified();
        Maybe(agent, "objectType", () => "Agent");
        Maybe(agent, "name", () => Pick(Values.Texts));
        return Shuffled(agent);
    }

    private JsonObject Group()
    {
        var group = Chance(2) ? Identified() : [];
        group["objectType"] = "Group";
        if (group.Count == 1)
            group["member"] = new JsonArray(Agent());
        else if (Chance(2))
            group["member"] = List(Agent);
        Maybe(group, "name", () => Pick(Values.Texts));
        return Shuffled(group);
    }

    private JsonObject Identified() => random.Next(4) switch
    {
        0 => new JsonObject { ["mbox"] = Pick(Values.Mailtos) },
        1 => new JsonObject { ["mbox_sha1sum"] = Pick(Values.Sha1s) },
        2 => new JsonObject { ["openid"] = Pick(Values.Uris) },
        _ => WithAccount([]),
    };

    private JsonObject WithAccount(JsonObject agent) =>
        With(agent, "account", new JsonObject { ["homePage"] = Pick(Values.Iris), ["name"] = Pick(Values.Texts) });

    private JsonObject OAuthPair() =>
        new() { ["objectType"] = "Group", ["member"] = new JsonArray(WithAccount([]), Agent()) };

    private JsonObject Verb()
    {
        var verb = new JsonObject { ["id"] = Pick(Values.Iris) };
        Maybe(verb, "display", LanguageMap);
        return verb;
    }

    private JsonObject Reference() => new() { ["id"] = Pick(Values.Uuids), ["objectType"] = "StatementRef" };

    private JsonObject Activity()
    {
        var activity = new JsonObject { ["id"] = Pick(Values.Iris) };
        Maybe(activity, "objectType", () => "Activity");
        Maybe(activity, "definition", Definition);
        return Shuffled(activity);
    }

    private JsonObject Definition()
    {
        var definition = new JsonObject();
        Maybe(definition, "name", LanguageMap);
        Maybe(definition, "description", LanguageMap);
        Maybe(definition, "type", () => Pick(Values.Iris));
        Maybe(definition, "moreInfo", () => Pick(Values.Iris));
        Maybe(definition, "extensions", Extensions);
        if (!Chance(2))
            return Shuffled(definition);
        var type = Pick(ReferenceInteractions.Types);
        definition["interactionType"] = type;
        Maybe(definition, "correctResponsesPattern", () =>
            List(() => (JsonNode)Pick([.. Values.Responses.Where(text => ReferenceInteractions.IsResponse(type, text))])));
        foreach (var list in ReferenceInteractions.ListsOf(type))
            Maybe(definition, list, Components);
        return Shuffled(definition);
    }

    private JsonArray Components() => new([.. Enumerable.Range(0, random.Next(4)).Select(i =>
    {
        var component = new JsonObject { ["id"] = "item " + i };
        Maybe(component, "description", LanguageMap);
        return component;
    })]);

    private JsonObject Result()
    {
        var result = new JsonObject();
        Maybe(result, "score", Score);
        Maybe(result, "success", () => Chance(2));
        Maybe(result, "completion", () => Chance(2));
        Maybe(result, "response", () => Pick(Values.Texts));
        Maybe(result, "duration", () => Pick(Values.Durations));
        Maybe(result, "extensions", Extensions);
        return result;
    }

    private JsonObject Score()
    {
        var score = new JsonObject();
        Maybe(score, "scaled", () =>
            JsonNode.Parse(Pick("0", "1", "-1", "0.5", "1.0", "-0.0", "1e0", "1E-400", "0.99999999999999999999999999999999")));
        Maybe(score, "min", () => JsonNode.Parse(Pick("0", "-10", "-1e30", "0.0")));
        Maybe(score, "max", () => JsonNode.Parse(Pick("1e2", "100.00", "1e300", "10.5")));
        Maybe(score, "raw", () => JsonNode.Parse(Pick("0", "7.5", "10", "1e1", "0.000000000000000000000000000000000001")));
        return Shuffled(score);
    }

    private JsonObject Context(bool isActivity)
    {
        var context = new JsonObject();
        Maybe(context, "registration", () => Pick(Values.Uuids));
        Maybe(context, "instructor", Actor);
        Maybe(context, "team", Group);
        Maybe(context, "contextActivities", ContextActivities);
        Maybe(context, "language", () => Pick(Values.Tags));
        Maybe(context, "statement", Reference);
        Maybe(context, "extensions", Extensions);
        if (isActivity)
            Maybe(context, "revision", () => Pick(Values.Texts));
        if (isActivity)
            Maybe(context, "platform", () => Pick(Values.Texts));
        if (version == XapiVersion.V200)
        {
            Maybe(context, "contextAgents", () => List(() => ContextActor("contextAgent", "agent", Agent())));
            Maybe(context, "contextGroups", () => List(() => ContextActor("contextGroup", "group", Group())));
        }

        return Shuffled(context);
    }

    private JsonObject ContextActor(string objectType, string property, JsonObject actor)
    {
        var item = new JsonObject { ["objectType"] = objectType, [property] = actor };
        Maybe(item, "relevantTypes", () => new JsonArray(Pick(Values.Iris), Pick(Values.Iris)));
        return item;
    }

    private JsonObject ContextActivities()
    {
        var activities = new JsonObject();
        foreach (var kind in (string[])["parent", "grouping", "category", "other"])
            Maybe(activities, kind, () => Chance(3) ? Activity() : List(Activity));
        return activities;
    }

    private JsonObject Attachment()
    {
        var isSignature = Chance(4);
        var attachment = new JsonObject
        {
            ["usageType"] = isSignature ? "http://adlnet.gov/expapi/attachments/signature" : Pick(Values.Iris),
            ["display"] = LanguageMap(),
            ["contentType"] = isSignature ? "application/octet-stream" : Pick(Values.MediaTypes),
            ["length"] = random.Next(10_000),
            ["sha2"] = Pick(Values.Sha2s),
        };
        Maybe(attachment, "description", LanguageMap);
        Maybe(attachment, "fileUrl", () => Pick(Values.Iris));
        return Shuffled(attachment);
    }

    private JsonObject LanguageMap() =>
        new(Values.Tags.Where(_ => Chance(8)).Select(tag => KeyValuePair.Create(tag, (JsonNode?)Pick(Values.Texts))));

    private JsonObject Extensions() =>
        new(Values.Iris.Where(_ => Chance(6)).Select(iri => KeyValuePair.Create(iri, JsonNode.Parse(Pick(Values.AnyJson)))));

    private JsonArray List<T>(Func<T> make)
        where T : JsonNode => new([.. Enumerable.Range(0, random.Next(3)).Select(_ => make())]);

    private void Maybe(JsonObject owner, string name, Func<JsonNode?> make)
    {
        if (Chance(3))
            owner[name] = make();
    }

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private static JsonObject With(JsonObject owner, string name, JsonNode value)
    {
        owner[name] = value;
        return owner;
    }

    private JsonObject Shuffled(JsonObject owner)
    {
        var properties = owner.ToArray();
        random.Shuffle(properties);
        owner.Clear();
        foreach (var (name, value) in properties)
            owner[name] = value;
        return owner;
    }
}
