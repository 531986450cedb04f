namespace CoursePackager.Packager.Translations.Exchange;

/// <summary>What a part of a text is.</summary>
internal enum InlineCodeKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Begins a pair, such as <c>**</c> or <c>[</c>.</summary>
    Open,

    /// <summary>Ends the innermost pair, such as <c>**</c> or <c>](page.md)</c>.</summary>
    Close,

    /// <summary>Stands alone, such as a footnote mark.</summary>
    Alone,
}
