namespace CoursePackager.Packager.Model;

/// <summary>Which lessons have to be read to the end.</summary>
internal enum LessonsRule { None, All }
