namespace CoursePackager.Lrs.Completion;

/// <summary>The verbs that completion looks at.</summary>
internal enum LearningVerb { Completed, Passed, Failed }
