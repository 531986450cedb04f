using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Pages;
using CoursePackager.Packager.Rendering.Questions;
using CoursePackager.Packager.Rendering.State;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Rendering;

/// <summary>Makes <c>course.json</c>, as docs/contracts.md has it.</summary>
internal static class CourseJson
{
    public static JObject Of(Course course, IReadOnlyList<CoursePage> pages, Signatures signatures)
    {
        var json = Base(course, pages, signatures);
        var objectives = course.Objectives.Where(o => o.Id.Length > 0)
            .Select(o => new JObject { ["id"] = o.Id, ["text"] = o.Text }).ToArray();
        if (objectives.Length > 0) json.Property("pages")!.AddBeforeSelf(new JProperty("objectives", new JArray(objectives)));
        return json;
    }

    private static JObject Base(Course course, IReadOnlyList<CoursePage> pages, Signatures signatures) => new()
    {
        ["format"] = "coursepackager/1",
        ["id"] = course.Id,
        ["iri"] = course.Iri,
        ["language"] = course.Language,
        ["title"] = course.Title,
        ["description"] = course.Description,
        ["version"] = course.Version,
        ["publisher"] = course.Publisher,
        ["mastery"] = course.Mastery,
        ["certificate"] = course.Certificate,
        ["completion"] = new JObject
        {
            ["lessons"] = Lower(course.Completion.Lessons),
            ["quizzes"] = Lower(course.Completion.Quizzes),
            ["finalTest"] = Lower(course.Completion.FinalTest),
        },
        ["modules"] = new JArray(course.Modules.Select(m => new JObject { ["id"] = m.Id, ["title"] = m.Title })),
        ["pages"] = new JArray(pages.Select(p => OfPage(p, course, signatures))),
    };

    private static JObject OfPage(CoursePage page, Course course, Signatures signatures)
    {
        var json = new JObject { ["id"] = page.Id, ["kind"] = Lower(page.Kind), ["sig"] = signatures.OfPage(page.Id) };
        if (page.Module is { } module) json["module"] = module.Id;
        json["title"] = page.Title;
        if (page.Minutes > 0) json["minutes"] = page.Minutes;
        if (page.Lesson?.Objectives.Where(o => o.Id.Length > 0).Select(o => o.Id).ToArray() is { Length: > 0 } served)
            json["objectives"] = new JArray(served);
        if (page.Lesson is { Recordings.Count: > 0 } lesson)
            json["videos"] = new JArray(lesson.Recordings.Select(r => OfRecording(r, lesson.Videos ?? course.Completion.Videos, signatures)));
        if (page.Assessment is not { } assessment) return json;
        json["attempts"] = assessment.Attempts;
        if (assessment.Kind == AssessmentKind.Test && assessment.Draw is { } draw) json["draw"] = draw;
        json["questions"] = new JArray(assessment.Questions.Select(q => OfQuestion(q, signatures)));
        return json;
    }

    private static JObject OfRecording(Recording recording, int share, Signatures signatures)
    {
        var json = new JObject
        {
            ["id"] = recording.Id, ["sig"] = signatures.OfRecording(recording.Id), ["seconds"] = Math.Round(recording.Facts.Seconds, 2),
            ["title"] = recording.Text,
        };
        if (!recording.IsVideo) json["sound"] = true;
        if (share > 0) json["need"] = share;
        return json;
    }

    private static JObject OfQuestion(Question question, Signatures signatures)
    {
        var facts = QuestionFacts.Of(question);
        var json = new JObject
        {
            ["id"] = question.Id, ["type"] = facts.Type, ["points"] = question.Points,
            ["sig"] = signatures.OfQuestion(question.Id),
        };
        if (facts.Keys.Length > 0) json["keys"] = facts.Keys;
        if (facts.Targets > 0) json["targets"] = facts.Targets;
        if (facts.Parts > 1) json["parts"] = facts.Parts;
        if (facts.IsMany) json["many"] = true;
        if (question.Objectives.Count > 0) json["objectives"] = new JArray(question.Objectives);
        if (facts.Limit > 0) json["limit"] = facts.Limit;
        return json;
    }

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
