using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoursePackager.Lrs.Certificates;
using CoursePackager.Lrs.Completion;
using CoursePackager.Lrs.Projections;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoursePackager.Lrs.Tests.Completion;

/// <summary>A store with a course, statements about it, and a projection that follows them.</summary>
internal sealed class LearningHistory
{
    public const string Iri = "https://example.org/courses/migration";
    public const string Ana = """{"account":{"homePage":"https://example.org","name":"ana"},"name":"Ana Costa"}""";
    public const string Boris = """{"account":{"homePage":"https://example.org","name":"boris"},"name":"Борис Петров"}""";
    public static readonly Guid Registration = Guid.Parse("11111111-1111-4111-8111-111111111111");
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private CompletionProjector projector;

    public LearningHistory()
    {
        projector = NewProjector();
    }

    public MemoryStore Store { get; } = new();

    /// <summary>Another projector over the same store, as a second process or a restart makes one.</summary>
    public CompletionProjector NewProjector() => projector = new CompletionProjector(
        Store,
        new CourseCatalog(Store, NullLogger<CourseCatalog>.Instance),
        new RuleBook(Store),
        TimeProvider.System,
        NullLogger<CompletionProjector>.Instance);

    public LearningHistory WithCourse(
        int lessons = 2, bool quiz = true, int? mastery = 70, string finalTest = "passed", string language = "en",
            bool certificate = true)
    {
        var pages = new JsonArray();
        for (var i = 1; i <= lessons; i++)
            pages.Add(new JsonObject { ["id"] = $"lesson-{i}", ["kind"] = "lesson", ["title"] = $"Lesson {i}" });
        if (quiz)
            pages.Add(new JsonObject { ["id"] = "quiz", ["kind"] = "quiz", ["title"] = "Quiz" });
        pages.Add(new JsonObject { ["id"] = "final-test", ["kind"] = "test", ["title"] = "Final test" });
        var course = new JsonObject
        {
            ["id"] = "migration",
            ["iri"] = Iri,
            ["language"] = language,
            ["title"] = language == "ru" ? "Трудовая миграция" : "Labour migration",
            ["publisher"] = language == "ru" ? "Академия" : "The academy",
            ["mastery"] = mastery,
            ["certificate"] = certificate,
            ["completion"] = new JsonObject { ["lessons"] = "all", ["quizzes"] = "all", ["finalTest"] = finalTest },
            ["pages"] = pages,
        };
        Write(Collections.Courses, $"migration.{language}", new JsonObject { ["courseId"] = "migration", ["course"] = course });
        return this;
    }

    public LearningHistory WithLaunch(string actor, string name, string language = "en")
    {
        Write(Collections.Launches, Registration.ToString(), new JsonObject
        {
            ["courseId"] = "migration", ["language"] = language, ["actor"] = JsonNode.Parse(actor), ["name"] = name,
        });
        return this;
    }

    /// <summary>Adds a statement about a page and returns its id.</summary>
    public Guid Add(
        string verb, string page, int minute = 0, double? scaled = null, string actor = Ana, Guid? id = null,
            Guid? registration = null,
        bool withoutRegistration = false, string language = "en")
    {
        var key = id ?? Guid.NewGuid();
        var context = new JsonObject { ["language"] = language };
        if (!withoutRegistration)
            context["registration"] = (registration ?? Registration).ToString();
        var statement = new JsonObject
        {
            ["id"] = key.ToString(),
            ["actor"] = JsonNode.Parse(actor),
            ["verb"] = new JsonObject { ["id"] = $"http://adlnet.gov/expapi/verbs/{verb}" },
            ["object"] = new JsonObject { ["id"] = $"{Iri}/pages/{page}" },
            ["context"] = context,
            ["timestamp"] = Start.AddMinutes(minute).ToString("O", CultureInfo.InvariantCulture),
        };
        if (scaled is { } score)
            statement["result"] = new JsonObject { ["score"] = new JsonObject { ["scaled"] = score } };
        Store.Add(key, statement.ToJsonString());
        return key;
    }

    public Guid Void(Guid target)
    {
        var key = Guid.NewGuid();
        Store.Add(
            key,
            $$$"""
            {"id":"{{{key}}}","actor":{"mbox":"mailto:admin@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
            "object":{"objectType":"StatementRef","id":"{{{target}}}"}}
            """,
            voids: target);
        return key;
    }

    /// <summary>Adds everything that completes the course, the final test last, and returns the ids.</summary>
    public IReadOnlyList<Guid> Complete(string actor = Ana, Guid? registration = null, int from = 0, string language = "en") =>
    [
        Add("completed", "lesson-1", from, actor: actor, registration: registration, language: language),
        Add("completed", "lesson-2", from + 10, actor: actor, registration: registration, language: language),
        Add("completed", "quiz", from + 20, 0.5, actor, registration: registration, language: language),
        Add("passed", "final-test", from + 30, 0.8, actor, registration: registration, language: language),
    ];

    /// <summary>Lets the projection catch up.</summary>
    public LearningHistory Project()
    {
        while (projector.AdvanceAsync(Tenants.Default, default).GetAwaiter().GetResult() != ProjectionStep.Idle)
            continue;
        return this;
    }

    public CompletionRecord? Completion(Guid? registration = null) =>
        Find<CompletionRecord>(Collections.Completions, (registration ?? Registration).ToString());

    public IReadOnlyList<IssuedCertificate> Certificates() =>
        new CertificateBook(Store, TimeProvider.System).AllAsync(Tenants.Default, default).ToBlockingEnumerable().ToList();

    public IReadOnlyList<LearnerState> States() =>
        Store.ReadAllRecordsAsync(Tenants.Default, Collections.States, "", default)
            .ToBlockingEnumerable().Select(record => RecordJson.Read<LearnerState>(record.Json)).ToList();

    private T? Find<T>(string collection, string key)
        where T : class =>
        Store.FindRecordAsync<T>(Tenants.Default, collection, key, default).GetAwaiter().GetResult();

    private void Write(string collection, string key, JsonObject record) => Store.WriteRecordsAsync(
        Tenants.Default, [new RecordChange(collection, key, JsonSerializer.SerializeToUtf8Bytes(record))], null, default);
}
