namespace CoursePackager.Packager.Reading.Yaml;

/// <summary>What a key's value must be.</summary>
internal enum YamlKind
{
    /// <summary>Any text; numbers count as text.</summary>
    Text,

    /// <summary>An id: see rule BadSlug.</summary>
    Slug,

    /// <summary>Absolute http(s) IRI without query and fragment.</summary>
    Iri,

    /// <summary>Absolute http(s) address.</summary>
    Url,

    /// <summary>BCP 47 tag.</summary>
    Language,

    /// <summary>Path of a file of the course, relative to the course folder.</summary>
    File,

    /// <summary>One of <see cref="YamlField.Words"/>.</summary>
    Word,

    /// <summary>Whole number from <see cref="YamlField.Minimum"/> to <see cref="YamlField.Maximum"/>.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>Mapping of <see cref="YamlField.Shape"/>.</summary>
    Map,

    /// <summary>List of texts.</summary>
    TextList,

    /// <summary>List of paths.</summary>
    FileList,

    /// <summary>List of mappings of <see cref="YamlField.Shape"/>.</summary>
    MapList,

    /// <summary>List of texts and of mappings of <see cref="YamlField.Shape"/>, in any order.</summary>
    TextOrMapList,
}
