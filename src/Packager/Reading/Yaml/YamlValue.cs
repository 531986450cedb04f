using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Reading.Yaml;

/// <summary>A YAML value with its exact place.</summary>
internal abstract record YamlValue(SourceSpan Span)
{
    /// <summary>What it is, in words for messages.</summary>
    public abstract string Kind { get; }
}
