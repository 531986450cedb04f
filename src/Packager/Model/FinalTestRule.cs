namespace CoursePackager.Packager.Model;

/// <summary>What is asked of the final test.</summary>
internal enum FinalTestRule { None, Submitted, Passed }
