namespace CoursePackager.Packager.Reading.Yaml;

/// <summary>One key of a mapping: what the reader accepts and what course.schema.json says are both made from it.</summary>
internal sealed record YamlField(string Name, YamlKind Kind, string Description)
{
    /// <summary>Must be present with a value.</summary>
    public bool Required { get; init; }

    /// <summary>Allowed words of <see cref="YamlKind.Word"/>.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public int Minimum { get; init; }

    public int Maximum { get; init; } = int.MaxValue;

    /// <summary>Words for people, which a translation has in its own language.</summary>
    public bool IsTranslated { get; init; }

    /// <summary>Of <see cref="YamlKind.Map"/>, <see cref="YamlKind.MapList"/> and <see cref="YamlKind.TextOrMapList"/>.</summary>
    public YamlShape? Shape { get; init; }
}
