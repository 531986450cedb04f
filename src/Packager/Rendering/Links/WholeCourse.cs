using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Pages;

namespace CoursePackager.Packager.Rendering.Links;

/// <summary>The course that links are written against, also when only a part of it is rendered.</summary>
internal sealed record WholeCourse(Course Course, IReadOnlyList<CoursePage> Pages);
