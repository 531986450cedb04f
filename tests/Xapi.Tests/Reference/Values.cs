namespace CoursePackager.Xapi.Tests.Reference;

/// <summary>Values of every format: right ones, and ones that are nearly right.</summary>
internal static class Values
{
    public static readonly string[] Uuids =
    [
        "fd41c918-b88b-4b20-a0a5-a4c32391aaa0", "FD41C918-B88B-4B20-A0A5-A4C32391AAA0",
        "00000000-0000-0000-0000-000000000000", "12345678-1234-9678-f234-567812345678",
    ];

    public static readonly string[] Iris =
    [
        "http://example.com", "https://example.com/a?b=c#d", "urn:uuid:fd41c918-b88b-4b20-a0a5-a4c32391aaa0",
        "tag:example.com,2026:x", "http://example.com/курс/فعل", "http://пример.рф/a%20b", "x-a+b.c:y",
        "http://example.com/𝒳", "HTTPS://EXAMPLE.com:8080/", "http://example.com/a[b]",
        "http://example.com/\u00A0\u3000", "http://example.com/\uE000", "mailto:a@example.com", "a:b",
        "http://[2001:db8::1]/", "http://user@example.com/", "urn:x:'quoted'(1)*!$&,;=@~_-",
    ];

    public static readonly string[] Uris = ["https://ann.example.com/", "urn:a:b", "http://example.com/a%D1%8F"];

    public static readonly string[] Mailtos =
    [
        "mailto:a@example.com", "mailto:first.last+tag@mail.example.com", "mailto:иван@пример.рф",
        "mailto:o'neil@xn--e1afmkfd.example", "mailto:a@b", "mailto:a..b@example.com", "mailto:a%20b@EXAMPLE.com",
        "mailto:-@1.2.3.4",
    ];

    public static readonly string[] Sha1s =
        ["ebd31e95054c018b10727ccffd2ef2ec3a016ee9", "EBD31E95054C018B10727CCFFD2EF2EC3A016EE9"];

    public static readonly string[] Sha2s =
        [
            new('a', 56), "495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a", new('F', 96), new('0', 128),
        ];

    public static readonly string[] Tags =
    [
        "en", "ru-RU", "zh-Hant-TW", "zh-cmn-Hans-CN", "es-419", "sl-rozaj-biske-1994", "de-CH-x-phonebk",
        "en-US-u-islamcal", "x-whatever", "i-klingon", "SGN-be-fr", "und", "abcd", "abcdefgh", "art-lojban", "zh-min-nan",
        "en-a-bbb-x-a-ccc",
    ];

    public static readonly string[] Timestamps =
    [
        "2015-11-18T12:17:00Z", "2015-11-18T12:17:00", "2015-11-18T12:17", "2015-11-18T12:17:00.123456789123+01:00",
        "2015-11-18T12:17:00+0530", "2015-11-18T12:17:00-05", "20151118T121700Z", "20151118T1217+00",
        "2015-11-18T12:17:00,5Z", "2016-02-29T24:00:00Z", "2016-12-31T23:59:60Z", "2015-11-18t12:17:00z",
        "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z",
    ];

    public static readonly string[] Durations =
    [
        "P3Y1M29DT4H35M59.14S", "PT0S", "P4W", "P0.5Y", "PT1,5H", "P1M", "PT1M", "PT0.123456789012345678901234567890S",
        "P1DT1S", "P1.5W", "PT99999999999999999999S",
    ];

    public static readonly string[] MediaTypes =
    [
        "text/plain", "text/plain; charset=utf-8", "application/vnd.a+json;a=\"b;\\\"c\" ; d=e",
        "application/octet-stream", "a/b ;c=d",
    ];

    public static readonly string[] Versions103 = ["1.0", "1.0.0", "1.0.9", "1.0.10", "1.0.4-rc1"];

    public static readonly string[] Versions200 = [.. Versions103, "2.0.0", "2.0", "2.0.12"];

    public static readonly string[] Responses =
    [
        "", "true", "false", "a", "a[,]b", "a[.]1", "a[.]1[,]b[.]2", "lunch[.]", "[.]", "a[.]b[.]c", "4", "4[:]", "[:]4",
        "-1.5[:]2e3", "[:]", ".5", "5.", "+4", "{case_matters=false}{lang=en}text",
        "{order_matters=false}a[.]1[:]2[,]b[.]x", "[,]", "a[,]", "[,]a", "a[,][,]b", "True", "1[:]2[:]3", "e5", "1e",
        "١", "a[.]1[,]", "a[.]1[,]b",
    ];

    public static readonly string[] Texts = ["", "Ann", "Анна \"quoted\"\\\n\t", "a\u0000b", "𝒳\u2028", "[,]",
    "null"];

    public static readonly string[] AnyJson =
    [
        "null", "true", "1.50", "1e999", "-0", "\"x\"", "[]", "{}", "[null,{\"a\":null}]",
        "{\"\":{\"en_US\":1},\"id\":\"\"}", "[[[[[]]]]]",
    ];

    /// <summary>Nearly right, or right somewhere else.</summary>
    public static readonly string[] Wrong =
    [
        "example.com/a", "/a", ":a", "http:", "http://", "https:///path", "http:example", "1a:b",
        "http://example.com/a b", "http://example.com/<b>", "http://example.com/a%2", "http://example.com/%zz",
        "http://a/\u200E", "http://a/\uFDD0", "http://a/\uFFFD", "http://a/\U000E0001", "http://a/\U0001FFFE",
        "http://?a", "HTTP:a", "openid:я", "a@example.com", "MAILTO:a@example.com", "mailto:", "mailto:a",
        "mailto:@example.com", "mailto:a@", "mailto:a b@example.com", "mailto:a@example..com", "mailto:a@-example.com",
        "mailto:a@b@c", "mailto:.a@b", "mailto:a.@b", "mailto:a@b_c", "mailto:a%2@b",
        "{fd41c918-b88b-4b20-a0a5-a4c32391aaa0}", "fd41c918b88b4b20a0a5a4c32391aaa0",
        "fd41c918-b88b-4b20-a0a5-a4c32391aaag", "e", "en_US", "en-", "-en", "en--US", "a12345678", "abcdefghi", "en-a",
        "x", "de-419-DE", "i-unknown", "en-US-1", "2015-11-18", "2015-11-18 12:17:00Z", "2015-11-18T12:17:00-00",
        "2015-11-18T12:17:00-0000", "2015-11-18T12:17:00-00:00", "2015-02-29T12:17:00Z", "2015-13-01T12:17:00Z",
        "2015-11-18T24:00:01Z", "2015-11-18T12:60:00Z", "2015-11-18T12:17:61Z", "2015-11-18T12:17:00.Z",
        "2015-11-18T12:17:00+24:00", "2015-11-18T12:17:00+01:60", "2015-11-18T12:17:00+01:", "0000-01-01T00:00:00Z",
        "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "2015-11-18T12Z", "P", "PT", "P1DT", "P4W1D", "P1D4W",
        "-PT1S", "PT1.5H1M", "PT1M1H", "P1S", "PT1.S", "pt1s", "P0003-06-04T12:30:05", "text", "text/", "a/b; a",
        "a/b; a=\"b", "a/b;", "a/b;;c=d", "1.1.0", "0.9.9", "2.0.0", "1.0.", "1.0.x", "1.0.0-", "1.0.0-b_c", "1", "agent",
        "activity", "Agent", "Group", "Activity", "StatementRef", "SubStatement", "contextAgent", "contextGroup",
        "choice", "likert", "true-False", "other", "#lone", "",
    ];

    /// <summary>Every property name there is, and some that are not.</summary>
    public static readonly string[] Names =
    [
        "id", "actor", "verb", "object", "result", "context", "timestamp", "stored", "authority", "version",
        "attachments", "objectType", "name", "mbox", "mbox_sha1sum", "openid", "account", "member", "homePage", "display",
        "definition", "description", "type", "moreInfo", "extensions", "interactionType", "correctResponsesPattern",
        "choices", "scale", "source", "target", "steps", "score", "success", "completion", "response", "duration",
        "scaled", "raw", "min", "max", "registration", "instructor", "team", "contextActivities", "revision", "platform",
        "language", "statement", "contextAgents", "contextGroups", "agent", "group", "relevantTypes", "parent",
        "grouping", "category", "other", "usageType", "contentType", "length", "sha2", "fileUrl", "Id", "ACTOR", "en",
        "urn:x:y", "extra", "",
    ];

    public static readonly string[][] All =
    [
        Uuids, Iris, Uris, Mailtos, Sha1s, Sha2s, Tags, Timestamps, Durations, MediaTypes, Versions200, Responses, Texts,
        Wrong, Wrong, Wrong,
    ];

    public static readonly string[] Numbers =
    [
        "0", "1", "-1", "1.0", "1.0000000000000000000000000000000001", "-1.00000000000000000000000000000001", "1e1", "11",
        "1e308", "1e309", "-1e309", "1e-400", "9223372036854775807", "9223372036854775808", "1.7976931348623157e308",
        "100", "99.99", "10E-1",
    ];
}
