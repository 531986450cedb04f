using System.Text;
using CoursePackager.Xapi.Comparison;

namespace CoursePackager.Xapi.Tests.Comparison;

public sealed class StatementComparerTests
{
    private const string Full = """
        {"id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0",
         "actor":{"objectType":"Group","name":"Team","member":[{"mbox":"mailto:a@example.com"},{"mbox":"mailto:b@example.com"}]},
         "verb":{"id":"http://adlnet.gov/expapi/verbs/passed","display":{"en":"passed"}},
         "object":{"id":"https://example.com/test","definition":{"name":{"en":"Test"}}},
         "result":{"score":{"scaled":0.5,"raw":10},"duration":"PT12.34S","extensions":{"https://example.com/x":[1,2]}},
         "attachments":[{"usageType":"https://example.com/certificate","display":{"en":"C"},"contentType":"application/pdf","length":1,
           "sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"}],
         "context":{"registration":"ec531277-b57b-4c15-8d91-d292c5b2b8f7","language":"ru-RU",
           "contextActivities":{"parent":[{"id":"https://example.com/course"}]}},
         "timestamp":"2026-03-01T10:00:00.000Z"}
        """;

    public static TheoryData<string, string, string> Equal => new()
    {
        { "id", "fd41c918-b88b-4b20-a0a5-a4c32391aaa0", "00000000-b88b-4b20-a0a5-a4c32391aaa0" },
        { "verb display", "{\"en\":\"passed\"}", "{\"fr\":\"réussi\"}" },
        { "activity definition", "{\"name\":{\"en\":\"Test\"}}", "{\"type\":\"http://adlnet.gov/expapi/activities/course\"}" },
        { "member order", "{\"mbox\":\"mailto:a@example.com\"},{\"mbox\":\"mailto:b@example.com\"}",
            "{\"mbox\":\"mailto:b@example.com\"},{\"mbox\":\"mailto:a@example.com\"}" },
        { "number notation", "\"raw\":10", "\"raw\":1.00e1" },
        { "number notation in extensions", "[1,2]", "[1.0,2.00]" },
        { "timestamp zone", "2026-03-01T10:00:00.000Z", "2026-03-01T13:30:00+03:30" },
        { "case of a mail domain", "mailto:a@example.com", "mailto:a@EXAMPLE.com" },
        { "case of a UUID", "ec531277-b57b-4c15-8d91-d292c5b2b8f7", "EC531277-B57B-4C15-8D91-D292C5B2B8F7" },
        { "a duration beyond a hundredth of a second", "PT12.34S", "PT12.345S" },
        { "many digits beyond a hundredth of a second", "PT12.34S", "PT12.34" + new string('5', 500) + "S" },
        { "a fraction that is a whole number", "\"raw\":10", "\"raw\":10.0000000000000000000000000000000000000000" },
        { "the timestamp beyond milliseconds", "10:00:00.000Z", "10:00:00.000999Z" },
        { "case of a language tag", "\"language\":\"ru-RU\"", "\"language\":\"RU-ru\"" },
        { "case of a media type", "application/pdf", "Application/PDF" },
        { "case of a hash", "495395e777cd", "495395E777CD" },
        { "escapes", "\"Team\"", "\"\\u0054eam\"" },
        { "a single context activity", "[{\"id\":\"https://example.com/course\"}]", "{\"id\":\"https://example.com/course\"}" },
        { "property order", "\"scaled\":0.5,\"raw\":10", "\"raw\":10,\"scaled\":0.5" },
        { "authority, stored, version", "\"timestamp\":",
            "\"stored\":\"2026-03-02T00:00:00Z\",\"version\":\"1.0.0\",\"authority\":{\"mbox\":\"mailto:z@example.com\"},"
                + "\"timestamp\":" },
        { "white space", "\"raw\":10", "\"raw\" :\n 10" },
    };

    public static TheoryData<string, string, string> Different => new()
    {
        { "case of a mail's local part", "mailto:a@example.com", "mailto:A@example.com" },
        { "a member less", ",{\"mbox\":\"mailto:b@example.com\"}", "" },
        { "a member twice", "mailto:b@example.com", "mailto:a@example.com" },
        { "verb", "verbs/passed", "verbs/failed" },
        { "object", "https://example.com/test\"", "https://example.com/Test\"" },
        { "score", "0.5", "0.51" },
        { "number as text", "\"raw\":10", "\"raw\":\"10\"" },
        { "the fortieth digit", "\"raw\":10", "\"raw\":10.0000000000000000000000000000000000000001" },
        { "numbers too big to tell apart for some", "[1,2]", "[1,2e400]" },
        { "notation of a duration", "PT12.34S", "PT12,34S" },
        { "language", "\"language\":\"ru-RU\"", "\"language\":\"ru\"" },
        { "attachment", "application/pdf", "application/pdf;version=2" },
        { "objectType written out", "{\"id\":\"https://example.com/course\"}",
            "{\"objectType\":\"Activity\",\"id\":\"https://example.com/course\"}" },
        { "duration in other units", "PT12.34S", "PT0M12.34S" },
        { "order of a list in an extension", "[1,2]", "[2,1]" },
        { "instant of the timestamp", "10:00:00.000Z", "10:00:00.001Z" },
        { "registration", "ec531277-b57b", "ec531277-b57c" },
        { "kind of context activity", "\"parent\"", "\"grouping\"" },
        { "a value under another property", "\"scaled\":0.5,\"raw\":10", "\"scaled\":10,\"raw\":0.5" },
    };

    [Theory]
    [MemberData(nameof(Equal))]
    public void Takes_as_the_same_statement_despite(string difference, string part, string replacement)
    {
        Assert.True(AreSame(Full, Replace(part, replacement)), difference);
        Assert.Equal(Fingerprint(Full).Value, Fingerprint(Replace(part, replacement)).Value);
    }

    [Theory]
    [MemberData(nameof(Different))]
    public void Takes_as_another_statement_because_of(string difference, string part, string replacement)
    {
        Assert.False(AreSame(Full, Replace(part, replacement)), difference);
        Assert.NotEqual(Fingerprint(Full).Value, Fingerprint(Replace(part, replacement)).Value);
    }

    [Fact]
    public void A_timestamp_that_only_one_has_may_come_from_an_LRS()
    {
        var without = Full.Replace(",\n \"timestamp\":\"2026-03-01T10:00:00.000Z\"", "", StringComparison.Ordinal);
        Assert.DoesNotContain("timestamp", without, StringComparison.Ordinal);
        Assert.True(AreSame(Full, without));
        Assert.NotEqual(Fingerprint(Full).Value, Fingerprint(without).Value);
    }

    [Fact]
    public void Compares_SubStatements_by_the_same_rules()
    {
        static string Wrap(string inner) => Statements.With("object", inner);
        const string Inner = """
            {"objectType":"SubStatement","actor":{"mbox":"mailto:a@example.com"},
             "verb":{"id":"http://example.com/v","display":{"en":"v"}},
             "object":{"id":"http://example.com/o","definition":{"name":{"en":"o"}}},"timestamp":"2030-01-01T00:00:00Z"}
            """;
        var display = Inner.Replace("\"v\"", "\"w\"", StringComparison.Ordinal);
        Assert.True(AreSame(Wrap(Inner), Wrap(display.Replace("00:00:00Z", "02:00+02:00", StringComparison.Ordinal))));
        Assert.False(AreSame(Wrap(Inner), Wrap(Inner.Replace("2030-01-01T00", "2030-01-01T01", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_fingerprint_never_changes_between_versions_of_this_library() =>
        Assert.Equal(Pinned, Fingerprint(Full).Value);

    private const ulong Pinned = 9592778065026548343;

    private static string Replace(string part, string replacement)
    {
        Assert.Contains(part, Full, StringComparison.Ordinal);
        return Full.Replace(part, replacement, StringComparison.Ordinal);
    }

    private static bool AreSame(string first, string second) =>
        StatementComparer.AreSame(Encoding.UTF8.GetBytes(first), Encoding.UTF8.GetBytes(second));

    private static StatementFingerprint Fingerprint(string json) => StatementComparer.Fingerprint(Encoding.UTF8.GetBytes(json));
}
