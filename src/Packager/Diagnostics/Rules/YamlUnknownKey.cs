namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Unknown key.</summary>
internal sealed class YamlUnknownKey : Rule
{
    public override string Code => "CP0012";

    public override Severity Severity => Severity.Error;

    public override string Title => "Unknown key";

    public override string What => "Only the keys of the author guide may be used. The message suggests the nearest known key.";

    public override string Why => "A misspelt key would be ignored without a word.";

    public override string Bad => "mastry: 70";

    public override string Good => "mastery: 70";
}
