using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Reading.Yaml;

namespace CoursePackager.Packager.Reading;

/// <summary>Checks of absolute web addresses in YAML.</summary>
internal static class WebAddress
{
    public static bool CheckIri(YamlScalar scalar, DiagnosticBag bag)
    {
        if (Parse(scalar.Text) is { Query: "", Fragment: "" } && !scalar.Text.EndsWith('/')) return true;
        bag.Report<InvalidIri>(
            scalar.Span, $"'{scalar.Text}' is not an absolute http(s) IRI without query, fragment and final slash.",
            "Choose an address under a domain of yours, such as https://training.example.org/courses/my-course; "
                + "nothing needs to be there.");
        return true;
    }

    public static bool CheckUrl(YamlScalar scalar, DiagnosticBag bag)
    {
        if (Parse(scalar.Text) is not null) return true;
        bag.Report<InvalidUrl>(
            scalar.Span, $"'{scalar.Text}' is not an absolute http(s) address.", "Begin with https:// and leave out spaces.");
        return false;
    }

    /// <summary>An absolute http(s) address without spaces or control characters; null otherwise.</summary>
    public static Uri? Parse(string text) =>
        !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or '\\' or '`')
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.Host.Length > 0
            ? uri
            : null;
}
