using System.Globalization;
using CoursePackager.Xapi.Formats;
using CoursePackager.Xapi.Json;
using CoursePackager.Xapi.Model;
using CsCheck;

namespace CoursePackager.Xapi.Tests;

/// <summary>Generators of valid statements and of arbitrary JSON.</summary>
internal static class Generated
{
    private static readonly Gen<string> Text =
        Gen.OneOf(Gen.Char.AlphaNumeric, Gen.Char["äяж中\"\\\n\t /<&\u2028"], Gen.Char['\u0001', '\ud7ff'])
            .Array[0, 12].Select(c => new string(c));

    private static readonly Gen<string> Name = Gen.Char.AlphaNumeric.Array[1, 8].Select(c => new string(c));

    private static readonly Gen<string> IriText = Name.Select(n => "https://example.com/путь/" + n);

    private static readonly Gen<LanguageMap> Words =
        Gen.Select(Pick("en", "ru-RU", "zh-Hant", "x-test"), Text).Array[0, 3]
            .Select(pairs => new LanguageMap(pairs.Select(p => KeyValuePair.Create(p.Item1, p.Item2))));

    private static readonly Gen<string> Number = Gen.Select(
        Pick("", "-"), Gen.ULong, Gen.UInt.Select(u => "." + u), Pick("", "e5", "E-12", "e+300"),
        (sign, whole, fraction, exponent) => string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}{fraction}{exponent}"));

    /// <summary>The text of any JSON value up to four levels deep.</summary>
    public static Gen<string> JsonText { get; } = Gen.Recursive<string>((depth, inner) =>
    {
        var leaf = Gen.OneOf(Number, Text.Select(t =>
            XapiJson.Serialize(t)), Pick("null", "true", "false", "\"2026-03-01T10:00:00Z\""));
        return depth >= 4
            ? leaf
            : Gen.OneOf(
                leaf,
                inner.Array[0, 3].Select(items => $"[{string.Join(", ", items)}]"),
                Gen.Select(Text, inner).Array[0, 3].Select(MapText));
    });

    private static readonly Gen<Extensions> Extras = Gen.Select(IriText, JsonText).Array[0, 3]
        .Select(pairs => new Extensions(pairs.Select(p => KeyValuePair.Create(p.Item1, new JsonFragment(p.Item2)))));

    private static readonly Gen<Agent> AnAgent = Gen.Select(Gen.Int[0, 3], Name, Text, Gen.Bool, (kind, name, text, typed) =>
        new Agent
    {
        HasObjectType = typed,
        Name = text,
        Mbox = kind == 0 ? $"mailto:{name}@example.com" : null,
        MboxSha1Sum = kind == 1 ? new string(name[0] is >= 'a' and <= 'f' ? name[0] : '0', 40) : null,
        OpenId = kind == 2 ? "https://openid.example.com/" + name : null,
        Account = kind == 3 ? new Account { HomePage = "https://lms.example.com", Name = text } : null,
    });

    private static readonly Gen<Actor> AnActor = Gen.OneOf(
        AnAgent.Select(a => (Actor)a),
        Gen.Select(AnAgent.Array[1, 3], Text, (members, name) => (Actor)new Group { Name = name, Members = members }));

    private static readonly Gen<Timestamp> Time = Gen.Select(
        Gen.DateTime[new DateTime(1970, 1, 1), new DateTime(2100, 1, 1)], Gen.Int[0, 9], Pick("", "Z", "+03:00", "-0530", "+14"),
        (time, digits, zone) => Timestamp.Parse(
            time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)
            + (digits == 0 ? "" : "." + new string('7', digits)) + zone));

    private static readonly Gen<Score> AScore = Gen.Select(
        Gen.Int[-1000, 1000], Gen.Int[0, 100], (scaled, raw) =>
            new Score { Scaled = scaled / 1000m, Raw = raw, Min = 0, Max = 100.0m });

    private static readonly Gen<Result> AResult = Gen.Select(
        AScore, Gen.Bool, Text, Gen.UInt, Extras,
        (score, success, response, hundredths, extras) => new Result
        {
            Score = score,
            Success = success,
            Response = response,
            Duration = Duration.FromTimeSpan(TimeSpan.FromMilliseconds(10L * hundredths)),
            Extensions = extras,
        });

    private static readonly Gen<Activity> AnActivity = Gen.Select(IriText, Words, Extras, Gen.Bool, (id, words, extras, typed) =>
        new Activity
    {
        Id = id,
        HasObjectType = typed,
        Definition = new ActivityDefinition { Name = words, Description = words, Extensions = extras },
    });

    /// <summary>Any statement.</summary>
    public static Gen<Statement> AnyStatement { get; } = Gen.Select(
        AnActor, AnActivity, AResult, Time, AnActivity.Array[0, 2], Gen.Guid, Words,
        (actor, activity, result, time, around, id, words) => new Statement
        {
            Id = id,
            Actor = actor,
            Verb = new Verb { Id = "http://adlnet.gov/expapi/verbs/answered", Display = words },
            Object = activity,
            Result = result,
            Context = new Context { Registration = id, ContextActivities = new ContextActivities { Parent = around } },
            Timestamp = time,
        });

    private static string MapText((string Name, string Value)[] properties) =>
        "{" + string.Join(",", properties.DistinctBy(p => p.Name).Select(p => $"{XapiJson.Serialize(p.Name)} : {p.Value}")) + "}";

    private static Gen<string> Pick(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
