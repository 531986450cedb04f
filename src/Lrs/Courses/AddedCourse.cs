namespace CoursePackager.Lrs.Courses;

/// <summary>What adding a package has done.</summary>
internal sealed record AddedCourse(CourseRecord Course, CourseChange Change);
