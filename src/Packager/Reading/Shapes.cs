using CoursePackager.Packager.Reading.Yaml;

namespace CoursePackager.Packager.Reading;

/// <summary>Every key of every YAML file and front matter. The reader and <c>coursepack schema</c> are both made from
/// these.</summary>
internal static class Shapes
{
    public static YamlShape Completion { get; } = new("completion", "the completion rule",
    [
        new("lessons", YamlKind.Word, "which lessons have to be read") { Required = true, Words = ["all", "none"] },
        new("quizzes", YamlKind.Word, "which quizzes have to be answered, right or wrong")
            { Required = true, Words = ["all", "none"] },
        new("finalTest", YamlKind.Word, "what is asked of the final test")
            { Required = true, Words = ["passed", "submitted", "none"] },
        new("videos", YamlKind.Integer, "percent of each video and sound recording to be played before its lesson counts as read")
            { Minimum = 1, Maximum = 100 },
    ]);

    public static YamlShape LessonCompletion { get; } = new("lessonCompletion", "the completion rule of a lesson",
    [
        new("videos", YamlKind.Integer, "percent of each recording of this lesson to be played; 0 for none") { Required = true, Minimum = 0, Maximum = 100 },
    ]);

    public static YamlShape Module { get; } = new("module", "a module",
    [
        new("id", YamlKind.Slug, "slug, unique among the modules of the course") { Required = true },
        new("title", YamlKind.Text, "name of the module") { Required = true, IsTranslated = true },
        new("summary", YamlKind.Text, "one sentence about the module") { IsTranslated = true },
        new("lessons", YamlKind.FileList, "lesson files in reading order") { Required = true },
        new("quiz", YamlKind.File, "quiz file of the module"),
    ]);

    public static YamlShape Objective { get; } = new("objective", "an objective of the course",
    [
        new("id", YamlKind.Slug, "slug that questions name it by, the same in every language") { Required = true },
        new("text", YamlKind.Text, "what a learner can do after the course") { Required = true, IsTranslated = true },
    ]);

    public static YamlShape LessonObjective { get; } = new("lessonObjective", "an objective of a lesson",
    [
        new("id", YamlKind.Slug, "id of the course's objective that the lesson serves") { Required = true },
        new("text", YamlKind.Text, "what a learner can do after the lesson; the course's words when left out") { IsTranslated = true },
    ]);

    public static YamlShape Course { get; } = new("course", "course.yaml",
    [
        new("id", YamlKind.Slug, "slug, the same in every language") { Required = true },
        new("iri", YamlKind.Iri, "absolute IRI of the xAPI activity, the same in every language") { Required = true },
        new("language", YamlKind.Language, "BCP 47 tag, for example en or ru") { Required = true },
        new("title", YamlKind.Text, "name of the course") { Required = true, IsTranslated = true },
        new("description", YamlKind.Text, "one or two sentences") { Required = true, IsTranslated = true },
        new("version", YamlKind.Text, "version of the content, for example 1.0.0") { Required = true },
        new("publisher", YamlKind.Text, "who stands behind the course") { Required = true, IsTranslated = true },
        new("license", YamlKind.Text, "licence of the content, for example CC BY 4.0"),
        new("objectives", YamlKind.TextOrMapList, "what a learner can do after the course; with an id, questions can name it")
            { IsTranslated = true, Shape = Objective },
        new("mastery", YamlKind.Integer, "percent of the points needed to pass, 1 to 100; leave out for no pass mark")
            { Minimum = 1, Maximum = 100 },
        new("completion", YamlKind.Map, "what completes the course") { Required = true, Shape = Completion },
        new("certificate", YamlKind.Boolean, "whether completing earns a certificate"),
        new("modules", YamlKind.MapList, "the modules in order") { Required = true, Shape = Module },
        new("finalTest", YamlKind.File, "file of the final test"),
        new("glossary", YamlKind.File, "file with the terms"),
        new("readings", YamlKind.File, "file with further readings"),
    ]);

    public static YamlShape LessonFrontMatter { get; } = new("lesson", "the front matter of a lesson",
    [
        new("id", YamlKind.Slug, "slug, unique among the pages of the course") { Required = true },
        new("title", YamlKind.Text, "title of the page") { Required = true, IsTranslated = true },
        new("minutes", YamlKind.Integer, "reading time; computed from words and recordings when left out") { Minimum = 1, Maximum = 600 },
        new("objectives", YamlKind.TextOrMapList, "what a learner can do after the lesson; with an id, it is one of the course's")
            { IsTranslated = true, Shape = LessonObjective },
        new("completion", YamlKind.Map, "what this lesson asks for besides reading") { Shape = LessonCompletion },
    ]);

    public static YamlShape AssessmentFrontMatter { get; } = new("assessment", "the front matter of a quiz or test",
    [
        new("id", YamlKind.Slug, "slug, unique among the pages of the course") { Required = true },
        new("kind", YamlKind.Word, "quiz for practice with feedback, test for the final test")
            { Required = true, Words = ["quiz", "test"] },
        new("title", YamlKind.Text, "title of the page") { Required = true, IsTranslated = true },
        new("minutes", YamlKind.Integer, "time needed; computed from the questions when left out") { Minimum = 1, Maximum = 600 },
        new("attempts", YamlKind.Integer, "quiz: tries per question; test: how often it may be handed in; 0 for no limit")
            { Minimum = 0, Maximum = 100 },
        new("draw", YamlKind.Integer, "test: how many of its questions an attempt asks, drawn evenly over the objectives; all when left out")
            { Minimum = 1, Maximum = 1000 },
    ]);

    /// <summary>Keys of <see cref="AssessmentFrontMatter"/> that say how the questions are asked.</summary>
    public static IReadOnlyList<string> AssessmentSettings { get; } = ["draw"];

    public static YamlShape Term { get; } = new("term", "a glossary term",
    [
        new("id", YamlKind.Slug, "slug, the same in every language") { Required = true },
        new("term", YamlKind.Text, "the term") { Required = true, IsTranslated = true },
        new("definition", YamlKind.Text, "what it means; Markdown") { Required = true, IsTranslated = true },
        new("other", YamlKind.Text, "the term in the other language"),
    ]);

    public static YamlShape Reading { get; } = new("reading", "a further reading",
    [
        new("title", YamlKind.Text, "title of the work") { Required = true, IsTranslated = true },
        new("publisher", YamlKind.Text, "who published it") { Required = true, IsTranslated = true },
        new("year", YamlKind.Text, "year as printed"),
        new("url", YamlKind.Url, "absolute web address"),
        new("why", YamlKind.Text, "why to read it, one sentence") { Required = true, IsTranslated = true },
    ]);
}
