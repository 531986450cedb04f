using System.IO.Hashing;
using System.Text.Json;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Completion;

/// <summary>The courses of a tenant by IRI. A definition is parsed again only when its record has changed.</summary>
internal sealed class CourseCatalog(IStore store, ILogger<CourseCatalog> log)
{
    private Dictionary<string, (ulong Hash, CourseDefinition? Course)> parsed = new(StringComparer.Ordinal);

    public async Task<IReadOnlyDictionary<string, CourseEntry>> LoadAsync(string tenant, CancellationToken cancel)
    {
        var now = new Dictionary<string, (ulong Hash, CourseDefinition? Course)>(StringComparer.Ordinal);
        await foreach (var record in store.ReadAllRecordsAsync(tenant, Collections.Courses, "", cancel))
        {
            var key = $"{tenant}/{record.Key}";
            var hash = XxHash3.HashToUInt64(record.Json.Span);
            now[key] = parsed.TryGetValue(key, out var known) && known.Hash == hash ? known : (hash, Read(record));
        }

        parsed = now;
        return now.OrderBy(item => item.Key, StringComparer.Ordinal)
            .Select(item => item.Value.Course)
            .OfType<CourseDefinition>()
            .GroupBy(course => course.Iri, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, Combine, StringComparer.Ordinal);
    }

    private static CourseEntry Combine(IEnumerable<CourseDefinition> editions)
    {
        var all = editions.ToList();
        return new CourseEntry(all[0], all.DistinctBy(course => course.Language).ToDictionary(course => course.Language));
    }

    private CourseDefinition? Read(StoredRecord record)
    {
        string? problem;
        try
        {
            using var document = JsonDocument.Parse(record.Json);
            if (CourseDefinitionReader.Read(document.RootElement.GetProperty("course"), out problem) is { } course)
                return course;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            problem = error.Message;
        }

        log.LogWarning("Course {Course} has no completion: its course.json cannot be used ({Problem}). Add it again.",
            record.Key, problem);
        return null;
    }
}
