using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoursePackager.Lrs.Courses;

/// <summary>What the LRS reads of a package's course.json (docs/contracts.md), checked because ids become folder names and
/// addresses.</summary>
internal sealed partial record CourseManifest(
    string Id, string Language, string Iri, string Title, string? Description, string? Version, JsonObject Json)
{
    private const string Format = "coursepackager/1";

    public static CourseManifest Parse(byte[] utf8)
    {
        try
        {
            return Read(
                JsonNode.Parse(utf8) as JsonObject ?? throw new CoursePackageException("course.json is not a JSON object."));
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException or InvalidOperationException)
        {
            // ArgumentException: a name comes twice. InvalidOperationException: half a character.
            throw new CoursePackageException($"course.json cannot be read: {broken.Message}", broken);
        }
    }

    private static CourseManifest Read(JsonObject json)
    {
        if (Text(json, "format") != Format)
            throw new CoursePackageException(
                $"course.json is not of the format {Format}; build the package with this coursepack.");
        return new CourseManifest(
            Matching(json, "id", SlugPattern(), "1 to 64 of a-z, 0-9 and hyphen"),
            Matching(json, "language", LanguagePattern(), "a language tag such as en or pt-BR"),
            Text(json, "iri") is { } iri && CoursePackager.Xapi.Formats.Iri.IsValid(iri)
                ? iri
                : throw new CoursePackageException("'iri' of course.json is not an absolute IRI."),
            Text(json, "title") is { Length: > 0 } title
                ? title : throw new CoursePackageException("'title' of course.json is missing."),
            Text(json, "description"),
            Text(json, "version"),
            json);
    }

    private static string Matching(JsonObject json, string name, Regex pattern, string expected) =>
        Text(json, name) is { } text && pattern.IsMatch(text)
            ? text
            : throw new CoursePackageException($"'{name}' of course.json must be {expected}.");

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex("^(?=.{1,64}\\z)[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlugPattern();

    [GeneratedRegex("^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,3}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguagePattern();
}
