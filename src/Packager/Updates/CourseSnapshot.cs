using CoursePackager.Packager.Packaging.Verification.Own;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Updates;

/// <summary>What a package says about its course: course.json, and the words of the questions.</summary>
internal sealed record CourseSnapshot
{
    public string Format { get; init; } = "";

    public string Id { get; init; } = "";

    public string Iri { get; init; } = "";

    public string Language { get; init; } = "";

    public string Version { get; init; } = "";

    public int? Mastery { get; init; }

    public CompletionSnapshot Completion { get; init; } = new("none", "none", "none");

    public IReadOnlyList<PageSnapshot> Pages { get; init; } = [];

    /// <summary>What the player needs to judge each question, by its id; empty when the package keeps it elsewhere.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, JObject> Keys { get; init; } = new Dictionary<string, JObject>();

    /// <summary>Every question with its page.</summary>
    [JsonIgnore]
    public IEnumerable<(PageSnapshot Page, QuestionSnapshot Question)> Questions =>
        Pages.SelectMany(p => p.Questions.Select(q => (p, q)));

    /// <summary>Reads the course of a package.</summary>
    /// <param name="find">Gives the text of a file of the package; null when there is none.</param>
    /// <returns>Null when there is no course.json of ours, or when it does not make sense.</returns>
    public static CourseSnapshot? Read(Func<string, string?> find)
    {
        try
        {
            if (find(OwnCourse.FileName) is not { } text || Parse(text) is not { Format: OwnCourse.Format } course) return null;
            if (course.Pages.Any(p => p is null || p.Id.Length == 0 || p.Questions.Any(q => q is null || q.Id.Length == 0))) return null;
            if (course.Pages.Count == 0 || course.Id.Length == 0) return null;
            var keys = new Dictionary<string, JObject>(StringComparer.Ordinal);
            foreach (var page in course.Pages.Where(p => p.Questions.Count > 0).DistinctBy(p => p.Id)) AddKeys(keys, find($"data/{page.Id}.js"));
            return course with { Keys = keys };
        }
        catch (Exception e) when (e is JsonException or InvalidCastException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Parses a course.json; a null counts as left out.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static CourseSnapshot? Parse(string json) =>
        JsonConvert.DeserializeObject<CourseSnapshot>(json, new JsonSerializerSettings { MaxDepth = 32, NullValueHandling = NullValueHandling.Ignore });

    // The script calls CoursePackager.page("id",{…});
    private static void AddKeys(Dictionary<string, JObject> keys, string? script)
    {
        var (start, end) = (script?.IndexOf(",{", StringComparison.Ordinal) ?? -1, script?.LastIndexOf(");", StringComparison.Ordinal) ?? -1);
        if (start < 0 || end <= start) return;
        foreach (var question in (JObject.Parse(script![(start + 1)..end])["questions"] as JObject)?.Properties() ?? [])
            if (question.Value is JObject key) keys[question.Name] = key;
    }
}
