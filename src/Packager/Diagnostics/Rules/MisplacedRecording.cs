namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Recording that does not stand by itself in a lesson.</summary>
internal sealed class MisplacedRecording : Rule
{
    public override string Code => "CP0425";

    public override Severity Severity => Severity.Error;

    public override string Title => "Recording that does not stand by itself in a lesson";

    public override string What => "A video or sound recording stands in a lesson, alone in a paragraph.";

    public override string Why =>
        "The player that it becomes, with captions and transcript, has no room within a line, a table or an answer.";

    public override string Bad => "Now watch ![the video](../media/access.mp4) to the end.";

    public override string Good => "Now watch the video to the end.\n\n![How access control works](../media/access.mp4)";
}
