namespace CoursePackager.Packager.Preview;

/// <summary>What the previewed packages hold, as <c>build</c> makes them.</summary>
internal enum PreviewShape
{
    /// <summary>One course in one language.</summary>
    Course,

    /// <summary><c>--sco module</c>: modules and final test are launched one by one, by the platforms that can.</summary>
    Modules,

    /// <summary><c>--bilingual</c>: all languages of a course in one.</summary>
    Bilingual,
}
