using CoursePackager.Lrs.Http;
using Microsoft.AspNetCore.Http;

namespace CoursePackager.Lrs.Tests.Http;

public sealed class AcceptedLanguagesTests
{
    [Theory]
    [InlineData("", "en ru", "en")]
    [InlineData("ru", "en ru", "ru")]
    [InlineData("en;q=0.5, ru", "en ru", "ru")]
    [InlineData("ru;q=0.4, en;q=0.41", "ru en", "en")]
    [InlineData("fr, ru", "en ru fr", "fr")]
    [InlineData("RU-ru", "en ru-RU", "ru-RU")]
    [InlineData("en", "en-US en", "en")]
    [InlineData("en", "ru en-GB en-US", "en-GB")]
    [InlineData("en-GB, en;q=0.5", "en-US en-GB", "en-GB")]
    [InlineData("en-GB, en-US;q=0.9", "en-AU en-US", "en-US")]
    [InlineData("en-US;q=0.5, ru;q=0.1", "ru en", "en")]
    [InlineData("en-GB", "ru en-US", "en-US")]
    [InlineData("fr-CA, en;q=0.8", "fr-FR en", "en")]
    [InlineData("de", "ru en", "ru")]
    [InlineData("*", "ru en", "ru")]
    [InlineData("en;q=0.3, *;q=0.5", "en ru", "ru")]
    [InlineData("ru;q=0, *", "ru en", "en")]
    [InlineData("ru;q=0", "ru en", "en")]
    [InlineData("ru;q=0", "ru", "ru")]
    [InlineData("en, en-US;q=0", "en-US en-GB", "en-GB")]
    [InlineData("en-US;q=0", "en ru", "en")]
    [InlineData("enx", "en ru", "en")]
    [InlineData("e", "ru en", "ru")]
    [InlineData("ru;q=x, ;;,en", "ru en", "en")]
    public void Takes_the_language_of_the_highest_quality(string header, string tags, string chosen)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.AcceptLanguage = header;
        Assert.Equal(chosen, AcceptedLanguages.Of(request).Choose(tags.Split(' ')));
    }
}
