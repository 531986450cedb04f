namespace CoursePackager.Packager.Rendering.Strings;

/// <summary>Picks the plural form of a whole number after Unicode CLDR's cardinal rules for the interface languages.</summary>
internal static class PluralForms
{
    /// <returns><c>one</c>, <c>few</c>, <c>many</c> or <c>other</c>.</returns>
    public static string Of(string language, int count) =>
        language == "ru" ? Russian(Math.Abs(count)) : count == 1 ? "one" : "other";

    private static string Russian(int count) => (count % 10, count % 100) switch
    {
        (1, not 11) => "one",
        (>= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "many",
    };
}
