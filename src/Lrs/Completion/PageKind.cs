namespace CoursePackager.Lrs.Completion;

/// <summary>Kinds of pages that completion looks at; the others of course.json are left out.</summary>
internal enum PageKind { Lesson, Quiz, Test }
