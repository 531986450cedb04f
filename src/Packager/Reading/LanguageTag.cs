using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Reading.Yaml;

namespace CoursePackager.Packager.Reading;

/// <summary>BCP 47 language tags: well-formed, with a primary language that the platform's CLDR data knows.</summary>
internal static partial class LanguageTag
{
    /// <summary>Form of a tag: language, script, region.</summary>
    public const string Pattern = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$";

    private static readonly FrozenSet<string> Known = CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .Select(c => c.Name.Split('-')[0])
        .Where(n => n.Length is 2 or 3)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Check(YamlScalar scalar, DiagnosticBag bag)
    {
        if (IsKnown(scalar.Text)) return true;
        bag.Report<UnknownLanguage>(
            scalar.Span, $"'{scalar.Text}' is not a known language tag.", "Use a tag such as en or ru.");
        return true;
    }

    public static bool IsKnown(string tag) => Shape().IsMatch(tag) && Known.Contains(tag.Split('-')[0]);

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
