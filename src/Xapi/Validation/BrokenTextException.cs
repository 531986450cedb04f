namespace CoursePackager.Xapi.Validation;

/// <summary>Ends a validation run at a string that is not Unicode text. Never leaves the validator.</summary>
internal sealed class BrokenTextException(string message) : Exception(message);
