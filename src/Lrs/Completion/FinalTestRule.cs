namespace CoursePackager.Lrs.Completion;

/// <summary>What the course asks of its final test.</summary>
internal enum FinalTestRule { None, Submitted, Passed }
