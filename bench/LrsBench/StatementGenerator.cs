using System.Globalization;
using System.Text;

namespace CoursePackager.Bench.LrsBench;

/// <summary>
/// Statements like those of cmi5 courses, about 1.2 kB each: a repeatable population of learners, units and courses that share activities
/// (the case in which other stores deadlock). Not safe for several threads: take a <see cref="Fork"/> for each.
/// </summary>
internal sealed class StatementGenerator(int seed)
{
    private const int Learners = 2000;
    private const int Units = 400;
    private const int UnitsPerCourse = 10;
    private const string AdlVerbs = "http://adlnet.gov/expapi/verbs/";
    private const string Host = "https://lms.example.org";

    private static readonly string[] Verbs =
    [
        "launched", "initialized", "experienced", "experienced", "experienced", "answered", "answered",
        "interacted", "progressed", "passed", "failed", "completed", "terminated", "suspended",
    ];

    private readonly Random _random = new(seed);

    public StatementGenerator Fork(int number) => new(seed * 7919 + number);

    public string Verb() => AdlVerbs + Verbs[_random.Next(Verbs.Length)];

    public string Activity() => UnitIri(_random.Next(Units));

    public string Course() => CourseIri(_random.Next(Units) / UnitsPerCourse);

    public string Agent() => Agent(SomeLearner(), withName: false);

    public Guid Registration() => Registration(SomeLearner(), _random.Next(Units) / UnitsPerCourse);

    public string UnheardOfVerb() => $"{Host}/verbs/never-{_random.Next()}";

    public byte[] Batch(int count)
    {
        var json = new StringBuilder(count * 1300);
        if (count > 1) json.Append('[');
        for (var i = 0; i < count; i++)
        {
            if (i > 0) json.Append(',');
            Append(json);
        }

        if (count > 1) json.Append(']');
        return Encoding.UTF8.GetBytes(json.ToString());
    }

    private void Append(StringBuilder json)
    {
        var learner = SomeLearner();
        var unit = _random.Next(Units);
        var course = unit / UnitsPerCourse;
        var verb = Verbs[_random.Next(Verbs.Length)];
        json.Append(CultureInfo.InvariantCulture, $$$"""
            {"id":"{{{Guid.NewGuid()}}}","actor":{{{Agent(learner, withName: true)}}},"verb":{"id":"{{{AdlVerbs}}}{{{verb}}}","display":{"en-US":"{{{verb}}}"}},
            "object":{"objectType":"Activity","id":"{{{UnitIri(unit)}}}","definition":{"type":"http://adlnet.gov/expapi/activities/lesson",
            "name":{"en-US":"Unit {{{unit}}}"},"description":{"en-US":"Unit {{{unit}}} of course {{{course}}}, a short lesson with questions"} } }
            """);
        if (verb is "answered" or "passed" or "failed" or "completed" or "progressed") AppendResult(json, verb);
        json.Append(CultureInfo.InvariantCulture, $$$"""
            ,"context":{"registration":"{{{Registration(learner, course)}}}","platform":"Example LMS 4.1","language":"en-US","contextActivities":{
            "parent":[{"objectType":"Activity","id":"{{{CourseIri(course)}}}","definition":{"type":"http://adlnet.gov/expapi/activities/course","name":{"en-US":"Course {{{course}}}"} } }],
            "grouping":[{"objectType":"Activity","id":"{{{Host}}}/programs/{{{course % 5}}}"}],
            "category":[{"objectType":"Activity","id":"https://w3id.org/xapi/cmi5/context/categories/cmi5","definition":{"type":"http://adlnet.gov/expapi/activities/profile"} }] },
            "extensions":{"https://w3id.org/xapi/cmi5/context/extensions/sessionid":"s-{{{learner}}}-{{{course}}}"} } }
            """);
    }

    private void AppendResult(StringBuilder json, string verb)
    {
        var raw = _random.Next(101);
        var success = verb == "failed" ? "false" : "true";
        var completion = verb is "completed" or "passed" ? "true" : "false";
        json.Append(CultureInfo.InvariantCulture, $$$"""
            ,"result":{"score":{"scaled":{{{raw / 100m}}},"raw":{{{raw}}},"min":0,"max":100},"success":{{{success}}},"completion":{{{completion}}},
            "response":"choice-{{{raw % 5}}}","duration":"PT{{{_random.Next(1, 3600)}}}S"}
            """);
    }

    /// <summary>Some learners are busier than others.</summary>
    private int SomeLearner()
    {
        var share = _random.NextDouble();
        return (int)(Learners * share * share);
    }

    private static string Agent(int learner, bool withName)
    {
        var name = withName ? $",\"name\":\"Learner Number {learner}\"" : "";
        return learner % 3 == 0
            ? $$"""{"objectType":"Agent","mbox":"mailto:learner{{learner}}@example.org" {{name}} }"""
            : $$$"""{"objectType":"Agent","account":{"homePage":"{{{Host}}}","name":"user-{{{learner}}}"} {{{name}}} }""";
    }

    private static string UnitIri(int unit) => $"{CourseIri(unit / UnitsPerCourse)}/units/{unit}";

    private static string CourseIri(int course) => $"{Host}/courses/{course}";

    private static Guid Registration(int learner, int course) =>
        new(learner, (short)course, 0x4000, 0x80, 1, 2, 3, 4, 5, (byte)(course % 8), (byte)(learner % 251));
}
