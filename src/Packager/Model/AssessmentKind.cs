namespace CoursePackager.Packager.Model;

/// <summary>How the questions of an assessment are taken.</summary>
internal enum AssessmentKind
{
    /// <summary>Practice at the end of a module: each question is checked alone, with feedback in place.</summary>
    Quiz,

    /// <summary>The final test: all questions are answered, then handed in together.</summary>
    Test,
}
