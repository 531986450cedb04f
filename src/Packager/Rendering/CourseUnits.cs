using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Rendering;

/// <summary>Cuts a course into parts that a platform can launch one by one: each module, then the final test.</summary>
internal static class CourseUnits
{
    /// <summary>
    /// The parts, each a course of its own with the same ids. A module is completed as the course's rule asks of its lessons and
    /// quiz, and has no pass mark: the mark is of the course, and its platform adds up the modules' points.
    /// Glossary and readings go with every part. The course's objectives stand in the first.
    /// </summary>
    public static IReadOnlyList<(string Id, Course Part)> Of(Course course)
    {
        var parts = course.Modules.Select(module => (module.Id, OfModule(course, module))).ToList();
        if (course.FinalTest is { } test) parts.Add((test.Id, OfTest(course, test)));
        return parts;
    }

    private static Course OfModule(Course course, CourseModule module) => course with
    {
        Title = module.Title,
        Description = module.Summary.Length > 0 ? module.Summary : course.Description,
        ListsObjectives = module == course.Modules[0],
        Mastery = null,
        Completion = course.Completion with
        {
            Lessons = module.Lessons.Count > 0 ? course.Completion.Lessons : LessonsRule.None,
            Quizzes = module.Quiz is not null ? course.Completion.Quizzes : QuizzesRule.None,
            FinalTest = FinalTestRule.None,
        },
        Certificate = false,
        Modules = [module],
        FinalTest = null,
    };

    private static Course OfTest(Course course, Assessment test) => course with
    {
        Title = test.Title,
        ListsObjectives = course.Modules.Count == 0,
        Completion = course.Completion with { Lessons = LessonsRule.None, Quizzes = QuizzesRule.None },
        Certificate = false,
        Modules = [],
    };
}
