namespace CoursePackager.Packager.Rendering.Pages;

/// <summary>What a page is; the lower-case name is <c>kind</c> in course.json.</summary>
internal enum PageKind { Overview, Lesson, Quiz, Test, Glossary, Readings }
