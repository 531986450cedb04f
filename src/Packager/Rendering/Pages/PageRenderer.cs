using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Html;
using CoursePackager.Packager.Rendering.Links;
using CoursePackager.Packager.Rendering.Markup;
using CoursePackager.Packager.Rendering.Questions;
using CoursePackager.Packager.Rendering.Recordings;
using CoursePackager.Packager.Rendering.Strings;

namespace CoursePackager.Packager.Rendering.Pages;

/// <summary>Renders the main column of each kind of page.</summary>
internal sealed class PageRenderer(Course course, IReadOnlyList<CoursePage> pages, CourseLinks links, InterfaceStrings strings, PageUse use)
{
    public RenderedPage Render(CoursePage page)
    {
        var markup = new PageMarkup(links, strings);
        return page.Kind switch
        {
            PageKind.Overview => new(page, Overview(page), null),
            PageKind.Lesson => new(page, Lesson(page, page.Lesson!, markup), null) { Recordings = RecordingData.Of(page.Lesson!, strings) },
            PageKind.Glossary => new(page, Glossary(page, markup), null),
            PageKind.Readings => new(page, Readings(page), null),
            _ => Assessment(page, page.Assessment!, markup),
        };
    }

    private RawHtml Overview(CoursePage page)
    {
        var steps = pages.Where(p => p.IsStep && p.Kind != PageKind.Overview).ToList();
        return HtmlTemplates.Render("overview", new
        {
            course.Title,
            course.Description,
            Facts = PageFacts.OfCourse(pages, strings),
            First = steps.Count > 0 && use != PageUse.Document ? PageLink.To(steps[0]) : null,
            Objectives = course.ListsObjectives ? course.Objectives.Select(o => o.Text).ToList() : [],
            Outline = ContentsGroup.Of(steps, p => PageFacts.Of(p, strings), CanReach),
            Rules = PageFacts.CompletionRules(course, strings),
            Imprint = Imprint(),
            Turn = Turn(page),
            Words = new
            {
                Start = strings.Text("startCourse"),
                Progress = strings.Text("yourProgress"),
                Objectives = strings.Text("objectives"),
                Outline = strings.Text("outline"),
                How = strings.Text(use == PageUse.Part ? "howToCompletePart" : "howToComplete"),
            },
        });
    }

    private string Imprint() => string.Join(" · ", new[]
    {
        course.Publisher.Length > 0 ? strings.Text("published", ("publisher", course.Publisher)) : "",
        strings.Text("version", ("version", course.Version)),
        course.License is { } license ? strings.Text("license", ("license", license)) : "",
    }.Where(part => part.Length > 0));

    private RawHtml Lesson(CoursePage page, Lesson lesson, PageMarkup markup) => HtmlTemplates.Render("lesson", new
    {
        page.Id,
        Module = page.Module?.Title ?? "",
        page.Title,
        Facts = PageFacts.Of(page, strings),
        Objectives = lesson.Objectives.Select(TextOf).ToList(),
        ObjectivesTitle = strings.Text("lessonObjectives"),
        Body = markup.Blocks(lesson.Body),
        Turn = Turn(page),
    });

    private string TextOf(Objective objective) =>
        objective.Text.Length > 0 ? objective.Text : course.Objectives.FirstOrDefault(o => o.Id == objective.Id)?.Text ?? "";

    private RenderedPage Assessment(CoursePage page, Assessment assessment, PageMarkup markup)
    {
        var introduction = markup.Blocks(assessment.Introduction);
        var questions = assessment.Questions
            .Select((q, i) => QuestionMarkup.Render(q, i + 1, assessment.Questions.Count, markup)).ToList();
        var fragment = HtmlTemplates.Render("assessment", new
        {
            page.Id,
            Kind = page.Kind == PageKind.Test ? "test" : "quiz",
            Module = page.Module?.Title ?? "",
            page.Title,
            Facts = PageFacts.Of(page, strings),
            Introduction = introduction,
            Rules = AssessmentRules(assessment),
            NeedsScript = strings.Text("questionsNeedScript"),
            Questions = questions,
            Turn = Turn(page),
        });
        return new(page, fragment, QuestionKeys.Of(assessment, markup));
    }

    private List<string> AssessmentRules(Assessment assessment)
    {
        var kind = assessment.Kind == AssessmentKind.Test ? "testRules" : "quizRules";
        var rules = new List<string>
        {
            assessment.Attempts == 0 ? strings.Text(kind + "NoLimit") : strings.Count(kind, assessment.Attempts),
        };
        if (assessment.Kind == AssessmentKind.Test && assessment.Asked < assessment.Questions.Count)
            rules.Add(strings.Count("testDraws", assessment.Asked, ("bank", assessment.Questions.Count)));
        if (assessment.Kind == AssessmentKind.Test && course.Mastery is { } mastery)
            rules.Add(strings.Text("testNeeds", ("mastery", mastery)));
        return rules;
    }

    private RawHtml Glossary(CoursePage page, PageMarkup markup) => HtmlTemplates.Render("glossary", new
    {
        page.Title,
        OtherLabel = strings.Text("otherLanguage"),
        OtherCode = strings.Text("otherLanguageCode"),
        Terms = course.Glossary.Select(t => new
        {
            t.Id, t.Term, Other = t.OtherLanguage ?? "", Definition = markup.Inline(t.Definition),
        }).ToList(),
    });

    private RawHtml Readings(CoursePage page) => HtmlTemplates.Render("readings", new
    {
        page.Title,
        NewTab = strings.Text("newTab"),
        Readings = course.Readings.Select(r => new
        {
            r.Title,
            Url = IsWebAddress(r.Url) ? r.Url : "",
            Source = r.Year is null ? r.Publisher : strings.Text("source", ("publisher", r.Publisher), ("year", r.Year)),
            r.Why,
        }).ToList(),
    });

    private static bool IsWebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == "http" || address.Scheme == "https");

    /// <summary>Questions are not documents: the platform asks them.</summary>
    private bool CanReach(CoursePage page) => use != PageUse.Document || page.Assessment is null;

    private RawHtml Turn(CoursePage page)
    {
        if (use == PageUse.Document) return RawHtml.Empty; // the platform's own menu turns the pages
        var steps = pages.Where(p => p.IsStep).ToList();
        var index = steps.IndexOf(page);
        return HtmlTemplates.Render("turn", new
        {
            Label = strings.Text("pageTurn"),
            PreviousWord = strings.Text("previous"),
            NextWord = strings.Text("next"),
            Previous = index > 0 ? PageLink.To(steps[index - 1]) : null,
            Next = index < steps.Count - 1 ? PageLink.To(steps[index + 1]) : null,
        });
    }
}
