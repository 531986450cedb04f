using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Strings;

namespace CoursePackager.Packager.Rendering.Pages;

/// <summary>The pages of a course in reading order: overview, modules, final test, glossary, readings.</summary>
internal static class CoursePages
{
    public static IReadOnlyList<CoursePage> Of(Course course, InterfaceStrings strings, bool isPart = false)
    {
        var pages = new List<CoursePage>
        {
            new(CoursePage.OverviewId, PageKind.Overview, strings.Text(isPart ? "overviewOfPart" : "overview"), 0, null, null, null),
        };
        foreach (var module in course.Modules)
        {
            foreach (var lesson in module.Lessons)
                pages.Add(new(lesson.Id, PageKind.Lesson, lesson.Title, lesson.Minutes, module, lesson, null));
            if (module.Quiz is { } quiz) pages.Add(ForAssessment(quiz, module));
        }

        if (course.FinalTest is { } test) pages.Add(ForAssessment(test, null));
        if (course.Glossary.Count > 0)
            pages.Add(new(CoursePage.GlossaryId, PageKind.Glossary, strings.Text("glossary"), 0, null, null, null));
        if (course.Readings.Count > 0)
            pages.Add(new(CoursePage.ReadingsId, PageKind.Readings, strings.Text("readings"), 0, null, null, null));
        return pages;
    }

    private static CoursePage ForAssessment(Assessment assessment, CourseModule? module) =>
        new(assessment.Id, assessment.Kind == AssessmentKind.Test ? PageKind.Test : PageKind.Quiz,
            assessment.Title, assessment.Minutes, module, null, assessment);
}
