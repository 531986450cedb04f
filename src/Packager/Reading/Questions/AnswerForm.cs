namespace CoursePackager.Packager.Reading.Questions;

/// <summary>How the answers of a question are written; it decides the type.</summary>
internal enum AnswerForm { TaskList, OrderedList, Table, AnswerLine }
