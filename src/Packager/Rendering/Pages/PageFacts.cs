using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Strings;

namespace CoursePackager.Packager.Rendering.Pages;

/// <summary>Short facts in words: minutes, questions, and what completes the course.</summary>
internal static class PageFacts
{
    private const int MinutesPerHour = 60;
    private const int RoundTo = 5;

    /// <summary>For example "6 minutes · 5 questions"; empty when there is nothing to say.</summary>
    public static string Of(CoursePage page, InterfaceStrings strings) => string.Join(" · ", Parts(page, strings));

    /// <summary>The whole course's time, rounded up to five minutes from an hour on; empty when no page states any.</summary>
    public static string OfCourse(IReadOnlyList<CoursePage> pages, InterfaceStrings strings)
    {
        var minutes = pages.Sum(p => p.Minutes);
        if (minutes < MinutesPerHour) return minutes > 0 ? strings.Count("minutes", minutes) : "";
        var rounded = (minutes + RoundTo - 1) / RoundTo * RoundTo;
        var hours = strings.Count("hours", rounded / MinutesPerHour);
        return rounded % MinutesPerHour == 0 ? hours : $"{hours} {strings.Count("minutes", rounded % MinutesPerHour)}";
    }

    public static IReadOnlyList<string> CompletionRules(Course course, InterfaceStrings strings)
    {
        var rules = new List<string>();
        if (course.Completion.Lessons == LessonsRule.All && course.Lessons.Any()) rules.Add(strings.Text("ruleLessons"));
        if (course.Completion.Videos is > 0 and var share) rules.Add(strings.Text("ruleVideos", ("share", share)));
        if (course.Completion.Quizzes == QuizzesRule.All && course.Modules.Any(m => m.Quiz is not null))
            rules.Add(strings.Text("ruleQuizzes"));
        if (course.FinalTest is not null && TestRule(course, strings) is { } rule) rules.Add(rule);
        if (course is { FinalTest: null, Mastery: { } mastery } && course.Assessments.Any())
            rules.Add(strings.Text("ruleQuizMastery", ("mastery", mastery)));
        if (rules.Count == 0) rules.Add(strings.Text("ruleNothing"));
        if (course.Certificate) rules.Add(strings.Text("certificateEarned"));
        return rules;
    }

    private static string? TestRule(Course course, InterfaceStrings strings) => course.Completion.FinalTest switch
    {
        FinalTestRule.Passed when course.Mastery is { } mastery => strings.Text("ruleTestPassedAt", ("mastery", mastery)),
        FinalTestRule.Passed => strings.Text("ruleTestPassed"),
        FinalTestRule.Submitted => strings.Text("ruleTestSubmitted"),
        _ => null,
    };

    private static IEnumerable<string> Parts(CoursePage page, InterfaceStrings strings)
    {
        if (page.Minutes > 0) yield return strings.Count("minutes", page.Minutes);
        if (page.Assessment is { } assessment) yield return strings.Count("questions", assessment.Asked);
    }
}
