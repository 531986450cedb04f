using System.Text.RegularExpressions;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;

namespace CoursePackager.Packager.Reading;

/// <summary>Ids that are safe in file names, addresses and every target's records.</summary>
internal static partial class Slug
{
    public const string Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    public const int MaximumLength = 64;

    public static bool IsValid(string text) => text.Length <= MaximumLength && Shape().IsMatch(text);

    /// <summary>Reports an id that is not a slug. The id is kept, so that other checks can go on.</summary>
    public static bool Check(string text, SourceSpan span, DiagnosticBag bag)
    {
        if (!IsValid(text))
            bag.Report<BadSlug>(
                span, $"'{text}' is not a usable id.",
                $"Use small Latin letters, digits and single hyphens, at most {MaximumLength} characters.");
        return true;
    }

    // \z, not $, which would let a final line break pass.
    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
