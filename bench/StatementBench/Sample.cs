namespace CoursePackager.Bench.StatementBench;

internal static class Sample
{
    /// <summary>What a unit of a cmi5 course sends when it has been passed: 1.2 kB.</summary>
    public const string Cmi5Passed = """
        {"id":"7e1c5a52-43a1-4d4c-9a2e-9f4f6c1f7d11",
        "actor":{"objectType":"Agent","name":"Learner Number 42","account":{"homePage":"https://lms.example.org","name":"user-42"}},
        "verb":{"id":"http://adlnet.gov/expapi/verbs/passed","display":{"en-US":"passed"}},
        "object":{"objectType":"Activity","id":"https://lms.example.org/courses/7/units/71","definition":{"type":
        "http://adlnet.gov/expapi/activities/lesson","name":{"en-US":"Unit 71"},"description":{"en-US":"A short lesson with questions"}}},
        "result":{"score":{"scaled":0.85,"raw":85,"min":0,"max":100},"success":true,"duration":"PT12M34.5S"},
        "context":{"registration":"ec531277-b57b-4c15-8d91-d292c5b2b8f7","contextActivities":{
        "grouping":[{"objectType":"Activity","id":"https://lms.example.org/courses/7"}],
        "category":[{"id":"https://w3id.org/xapi/cmi5/context/categories/moveon"},
        {"id":"https://w3id.org/xapi/cmi5/context/categories/cmi5"}]},
        "extensions":{"https://w3id.org/xapi/cmi5/context/extensions/sessionid":"0d5f3b1a-6f7b-4f2e-8a43-3f0a5b9b2c55",
        "https://w3id.org/xapi/cmi5/context/extensions/masteryscore":0.8,
        "https://w3id.org/xapi/cmi5/context/extensions/launchmode":"Normal"}},"timestamp":"2026-03-01T10:00:00.123Z"}
        """;
}
