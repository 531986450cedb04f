namespace CoursePackager.Packager.Model;

/// <summary>Which module quizzes have to be answered (right or wrong).</summary>
internal enum QuizzesRule { None, All }
