using CoursePackager.Xapi.Formats;
using CoursePackager.Xapi.Model;

namespace CoursePackager.Xapi.Tests;

/// <summary>Statements built from the model.</summary>
internal static class SampleStatements
{
    private static readonly LanguageMap Words = new LanguageMap("ru", "Курс").With("en-GB", "Course \"one\"\n");
    private static readonly Extensions Extras = new([KeyValuePair.Create("https://example.com/x", new JsonFragment("1.0"))]);

    private static readonly Agent Ann = new()
    {
        Name = "Ann",
        Account = new Account { HomePage = "https://lms.example.com", Name = "ann" },
    };

    private static readonly Group Team = new()
    {
        Name = "Team",
        Mbox = "mailto:team@example.com",
        Members = [Ann, new Agent { HasObjectType = false, MboxSha1Sum = new string('a', 40) }],
    };

    /// <summary>A 2.0 statement with every property of every part.</summary>
    public static Statement Everything { get; } = new()
    {
        Id = new Guid("fd41c918-b88b-4b20-a0a5-a4c32391aaa0"),
        Actor = Team,
        Verb = new Verb { Id = "http://adlnet.gov/expapi/verbs/passed", Display = Words },
        Object = new SubStatement
        {
            Actor = new Agent { OpenId = "https://ann.example.com/" },
            Verb = new Verb { Id = "http://adlnet.gov/expapi/verbs/answered" },
            Object = new Activity { Id = "https://example.com/q", Definition = Matching },
            Result = Outcome,
            Context = Surroundings,
            Timestamp = Timestamp.Parse("2030-01-01T00:00:00+01:00"),
            Attachments = [Certificate],
        },
        Result = Outcome,
        Context = Surroundings with { Revision = null, Platform = null },
        Timestamp = Timestamp.Parse("2026-03-01T10:00:00.123456Z"),
        Stored = Timestamp.Parse("2026-03-01T10:00:01Z"),
        Authority = Ann,
        Version = "2.0.0",
        Attachments = [Certificate],
    };

    private static Result Outcome => new()
    {
        Score = new Score { Scaled = 0.50m, Raw = 5, Min = 0.0m, Max = 10 },
        Success = true,
        Completion = false,
        Response = "a[.]1[,]b[.]2",
        Duration = Duration.Parse("PT1M30S"),
        Extensions = Extras,
    };

    private static Context Surroundings => new()
    {
        Registration = new Guid("ec531277-b57b-4c15-8d91-d292c5b2b8f7"),
        Instructor = Ann,
        Team = Team,
        ContextActivities = new ContextActivities
        {
            Parent = [new Activity { Id = "https://example.com/quiz", HasObjectType = false }],
            Grouping = [new Activity { Id = "https://example.com/course" }],
            Category = [],
            Other = [new Activity { Id = "urn:x:y" }],
        },
        Revision = "3",
        Platform = "CoursePackager",
        Language = "ru",
        Statement = new StatementRef { Id = new Guid("fd41c918-b88b-4b20-a0a5-a4c32391aaa1") },
        ContextAgents = [new ContextAgent { Agent = Ann, RelevantTypes = ["https://example.com/roles/tutor"] }],
        ContextGroups = [new ContextGroup { Group = Team }],
        Extensions = Extras,
    };

    private static ActivityDefinition Matching => new()
    {
        Name = Words,
        Description = Words,
        Type = "http://adlnet.gov/expapi/activities/cmi.interaction",
        MoreInfo = "https://example.com/more",
        InteractionType = InteractionType.Matching,
        CorrectResponsesPattern = ["a[.]1"],
        Source = [new InteractionComponent { Id = "a", Description = Words }],
        Target = [new InteractionComponent { Id = "1" }],
        Extensions = Extras,
    };

    private static Attachment Certificate => new()
    {
        UsageType = "https://example.com/certificate",
        Display = Words,
        Description = Words,
        ContentType = "application/pdf",
        Length = 12,
        Sha2 = new string('0', 64),
        FileUrl = "https://example.com/c.pdf",
    };
}
