using CoursePackager.Packager.Rendering.Html;

namespace CoursePackager.Packager.Targets.CommonCartridge;

/// <summary>A choice, or the words of a blank.</summary>
/// <param name="Key">Identifier of a choice; the words themselves for a blank.</param>
/// <param name="Text">What a choice says.</param>
/// <param name="Feedback">Shown after this answer; may be empty.</param>
internal sealed record QtiAnswer(string Key, RawHtml Text, bool IsRight, RawHtml Feedback);
