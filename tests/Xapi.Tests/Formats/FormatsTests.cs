using System.Text;
using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Tests.Formats;

public sealed class FormatsTests
{
    [Theory]
    [InlineData("http://example.com")]
    [InlineData("https://example.com/a?b=c#d")]
    [InlineData("urn:uuid:fd41c918-b88b-4b20-a0a5-a4c32391aaa0")]
    [InlineData("mailto:a@b")]
    [InlineData("tag:example.com,2026:x")]
    [InlineData("http://example.com/курс/فعل")]
    [InlineData("http://пример.рф/a%20b")]
    [InlineData("x-a+b.c:y")]
    [InlineData("http://example.com/𝒳")]
    public void Is_an_IRI(string text) => Assert.True(Iri.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("example.com/a")]
    [InlineData("/a")]
    [InlineData(":a")]
    [InlineData("http:")]
    [InlineData("http://")]
    [InlineData("https:///path")]
    [InlineData("http:example")]
    [InlineData("1a:b")]
    [InlineData("http://example.com/a b")]
    [InlineData("http://example.com/<b>")]
    [InlineData("http://example.com/{b}")]
    [InlineData("http://example.com/a%2")]
    [InlineData("http://example.com/%zz")]
    [InlineData("http://example.com/a\nb")]
    [InlineData("http://example.com/a\u200Eb")]
    [InlineData("http://example.com/a\u0085b")]
    [InlineData("C:\\windows")]
    public void Is_no_IRI(string? text) => Assert.False(Iri.IsValid(text));

    [Theory]
    [InlineData("choice", "a[,]b", true)]
    [InlineData("choice", "golf", true)]
    [InlineData("choice", "", true)]
    [InlineData("choice", "golf[,]", false)]
    [InlineData("sequencing", "[,]a", false)]
    [InlineData("sequencing", "tim[,]mike[,]ells[,]ben", true)]
    [InlineData("true-false", "true", true)]
    [InlineData("true-false", "True", false)]
    [InlineData("likert", "likert_3", true)]
    [InlineData("likert", "a[,]b", false)]
    [InlineData("matching", "ben[.]3[,]chris[.]2", true)]
    [InlineData("matching", "ben[.]3[,]chris", false)]
    [InlineData("matching", "ben[.]3[.]chris", false)]
    [InlineData("performance", "pong[.]1:[,]dg[.]:10[,]lunch[.]", true)]
    [InlineData("performance", "{order_matters=false}pong[.]1[:]", true)]
    [InlineData("performance", "pong", false)]
    [InlineData("numeric", "4", true)]
    [InlineData("numeric", "4[:]", true)]
    [InlineData("numeric", "[:]-4.5", true)]
    [InlineData("numeric", "1e2[:]2e2", true)]
    [InlineData("numeric", "", false)]
    [InlineData("numeric", "1:4", false)]
    [InlineData("numeric", "1[:]4[:]5", false)]
    [InlineData("fill-in", "{case_matters=true}anything[,]", true)]
    [InlineData("long-fill-in", "", true)]
    [InlineData("other", "(35.937432,-86.868896)", true)]
    public void Is_a_response_of_the_interaction_type(string type, string text, bool expected)
    {
        var activity = $$$"""
            {"id":"urn:a:b","definition":{"interactionType":"{{{type}}}","correctResponsesPattern":["{{{text}}}"]}}
            """;
        Assert.Equal(expected, Statements.Errors(Statements.With("object", activity)).Count == 0);
    }

    [Theory]
    [InlineData("1", "1.0", 0)]
    [InlineData("-0", "0e5", 0)]
    [InlineData("10e-1", "1", 0)]
    [InlineData("100", "1e2", 0)]
    [InlineData("0.001", "1e-3", 0)]
    [InlineData("1.00000000000000000000000000000000000000001", "1", 1)]
    [InlineData("-1.5", "-1.4999999999999999999999999999999", -1)]
    [InlineData("12", "123", -1)]
    [InlineData("0.12", "0.0123", 1)]
    [InlineData("1e400", "9e399", 1)]
    [InlineData("-1", "0", -1)]
    [InlineData("1e99999999999999999999", "1", 1)]
    [InlineData("1e-99999999999999999999", "1", -1)]
    public void Compares_numbers_without_rounding(string first, string second, int expected)
    {
        static JsonNumber Number(string text) => new(Encoding.UTF8.GetBytes(text));
        Assert.Equal(expected, Number(first).CompareTo(Number(second)));
        Assert.Equal(-expected, Number(second).CompareTo(Number(first)));
    }

    [Theory]
    [InlineData("mailto:a@example.com")]
    [InlineData("mailto:first.last+tag@mail.example.com")]
    [InlineData("mailto:иван@пример.рф")]
    [InlineData("mailto:o'neil@xn--e1afmkfd.example")]
    public void Is_a_mail_address(string text) => Assert.True(Mailto.IsValid(text));

    [Theory]
    [InlineData("a@example.com")]
    [InlineData("MAILTO:a@example.com")]
    [InlineData("mailto:")]
    [InlineData("mailto:a")]
    [InlineData("mailto:@example.com")]
    [InlineData("mailto:a@")]
    [InlineData("mailto:a b@example.com")]
    [InlineData("mailto:a@example..com")]
    [InlineData("mailto:a@-example.com")]
    [InlineData("mailto:a@example.com,b@example.com")]
    [InlineData("mailto:a@example.com?subject=x")]
    [InlineData("mailto:a@b@example.com")]
    [InlineData("mailto:.a@example.com")]
    public void Is_no_mail_address(string text) => Assert.False(Mailto.IsValid(text));

    [Theory]
    [InlineData("fd41c918-b88b-4b20-a0a5-a4c32391aaa0")]
    [InlineData("FD41C918-B88B-4B20-A0A5-A4C32391AAA0")]
    [InlineData("12345678-1234-5678-1234-567812345678")]
    public void Is_a_UUID(string text) => Assert.True(Uuid.TryParse(text, out _) && Uuid.IsValid(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("")]
    [InlineData("{fd41c918-b88b-4b20-a0a5-a4c32391aaa0}")]
    [InlineData("fd41c918b88b4b20a0a5a4c32391aaa0")]
    [InlineData("fd41c918-b88b-4b20-a0a5-a4c32391aaa")]
    [InlineData("fd41c918-b88b-4b20-a0a5-a4c32391aaag")]
    [InlineData(" fd41c918-b88b-4b20-a0a5-a4c32391aaa0")]
    [InlineData("fd41c918-b88b-4b20-a0a5-a4c32391aaa0 ")]
    public void Is_no_UUID(string text) => Assert.False(Uuid.TryParse(text, out _) || Uuid.IsValid(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("en")]
    [InlineData("ru-RU")]
    [InlineData("zh-Hant-TW")]
    [InlineData("zh-cmn-Hans-CN")]
    [InlineData("es-419")]
    [InlineData("sl-rozaj-biske-1994")]
    [InlineData("de-CH-x-phonebk")]
    [InlineData("en-US-u-islamcal")]
    [InlineData("x-whatever")]
    [InlineData("i-klingon")]
    [InlineData("sgn-BE-FR")]
    [InlineData("und")]
    public void Is_a_language_tag(string text) => Assert.True(LanguageTag.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("en_US")]
    [InlineData("en-")]
    [InlineData("-en")]
    [InlineData("en--US")]
    [InlineData("a12345678")]
    [InlineData("english language")]
    [InlineData("abcdefghi")]
    [InlineData("en-a")]
    [InlineData("x-")]
    [InlineData("x")]
    [InlineData("de-419-DE")]
    [InlineData("i-unknown")]
    public void Is_no_language_tag(string text) => Assert.False(LanguageTag.IsValid(text));

    [Theory]
    [InlineData("P3Y1M29DT4H35M59.14S")]
    [InlineData("PT0S")]
    [InlineData("PT16559.14S")]
    [InlineData("P4W")]
    [InlineData("P0.5Y")]
    [InlineData("PT1,5H")]
    [InlineData("P1M")]
    [InlineData("PT1M")]
    [InlineData("PT0.123456789012345678901234567890S")]
    public void Is_a_duration(string text) => Assert.True(Duration.TryParse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P4W1D")]
    [InlineData("P1D4W")]
    [InlineData("P1Y4W")]
    [InlineData("-PT1S")]
    [InlineData("PT-1S")]
    [InlineData("PT1.5H1M")]
    [InlineData("PT1M1H")]
    [InlineData("P1S")]
    [InlineData("PT1D")]
    [InlineData("PT1.S")]
    [InlineData("PT.5S")]
    [InlineData("P0003-06-04T12:30:05")]
    [InlineData("pt1s")]
    [InlineData("PT1S ")]
    [InlineData("PT1H1H")]
    [InlineData("1 hour")]
    public void Is_no_duration(string text) => Assert.False(Duration.TryParse(text, out _));

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData("application/vnd.a+json;a=\"b;\\\"c\" ; d=e")]
    public void Is_a_media_type(string text) => Assert.True(MediaType.IsValid(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("text/")]
    [InlineData("/plain")]
    [InlineData("text/plain charset")]
    [InlineData("text/plain; charset")]
    [InlineData("text/plain; a=\"b")]
    [InlineData("a b/c")]
    [InlineData("text/plain; a=\"b\r\nX-Other: c\"")]
    [InlineData("text/plain; a=\"b\\\n\"")]
    public void Is_no_media_type(string text) => Assert.False(MediaType.IsValid(Encoding.UTF8.GetBytes(text)));
}
