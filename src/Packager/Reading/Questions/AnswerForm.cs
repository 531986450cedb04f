namespace CoursePackager.Packager.Reading.Questions;

/// <summary>How the answers of a question are written; it decides the type.</summary>
internal enum AnswerForm
{
    TaskList,
    OrderedList,
    Table,
    AnswerLine,

    /// <summary>A paragraph that begins with <c>Gaps:</c>, and perhaps an ordered list about the gaps.</summary>
    GapText,

    /// <summary>A table with boxes in its cells.</summary>
    BoxTable,

    /// <summary>A line that begins with <c>Scale:</c>, and a list of statements.</summary>
    ScaleLine,

    /// <summary>A line that begins with <c>Write:</c>.</summary>
    WriteLine,

    /// <summary>A picture and a task list with places on it.</summary>
    RegionList,

    /// <summary>Third-level headings with ids.</summary>
    Steps,
}
