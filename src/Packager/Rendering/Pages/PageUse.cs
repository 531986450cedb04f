namespace CoursePackager.Packager.Rendering.Pages;

/// <summary>What the pages of a rendering are for.</summary>
internal enum PageUse
{
    /// <summary>The whole course, with the player.</summary>
    Course,

    /// <summary>One unit of a split course, with the player.</summary>
    Part,

    /// <summary>Documents for reading, in a platform that asks the questions and turns the pages itself.</summary>
    Document,
}
