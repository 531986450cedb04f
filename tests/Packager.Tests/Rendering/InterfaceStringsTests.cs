using System.Text.RegularExpressions;
using CoursePackager.Packager.Rendering.Strings;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Tests.Rendering;

public class InterfaceStringsTests
{
    [Theory]
    [InlineData(1, "1 вопрос")]
    [InlineData(2, "2 вопроса")]
    [InlineData(5, "5 вопросов")]
    [InlineData(11, "11 вопросов")]
    [InlineData(14, "14 вопросов")]
    [InlineData(21, "21 вопрос")]
    [InlineData(22, "22 вопроса")]
    [InlineData(111, "111 вопросов")]
    [InlineData(0, "0 вопросов")]
    public void Russian_counts_agree_with_their_nouns(int count, string expected) =>
        Assert.Equal(expected, InterfaceStrings.For("ru").Count("questions", count));

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_slots()
    {
        var (english, russian) = (All("en"), All("ru"));
        Assert.Equal(english.Properties().Select(p => p.Name), russian.Properties().Select(p => p.Name));
        foreach (var text in english.Properties())
            Assert.Equal(SlotsOf(text.Value), SlotsOf(russian[text.Name]!));
    }

    [Fact]
    public void Russian_plurals_have_all_forms() =>
        Assert.All(
            All("ru").Properties().Select(p => p.Value).OfType<JObject>(),
            forms => Assert.Equal(["one", "few", "many", "other"], forms.Properties().Select(p => p.Name)));

    [Fact]
    public void Other_languages_fall_back_to_English() => Assert.Equal("en", InterfaceStrings.For("fr").Language);

    private static JObject All(string language)
    {
        var strings = InterfaceStrings.For(language);
        return new JObject(strings.Pages.Properties().Concat(strings.Player.Properties()).Concat(
            strings.PlayerFor(RareQuestions.Load()).Properties().Where(p => strings.Player[p.Name] is null && strings.Pages[p.Name] is null)));
    }

    private static string[] SlotsOf(JToken text) =>
        [.. Regex.Matches(text is JObject forms ? (string)forms["other"]! : (string)text!, @"\{\w+\}")
            .Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];
}
