namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Captions or chapters that cannot be read.</summary>
internal sealed class CaptionsUnreadable : Rule
{
    public override string Code => "CP0411";

    public override Severity Severity => Severity.Error;

    public override string Title => "Captions or chapters that cannot be read";

    public override string What =>
        "A .vtt file begins with WEBVTT; a caption is a line of times, as 00:01:02.500 --> 00:01:05.000, with its "
        + "text below and an empty line after it. Captions stand in order of their beginning. A .srt file is read, "
        + "too.";

    public override string Why =>
        "Browsers leave out what they cannot read, without a word: captions are missing for those who need them.";

    public override string Bad => "00:01:02 -> 00:01:05\nWelcome back.";

    public override string Good => "00:01:02.000 --> 00:01:05.000\nWelcome back.";
}
