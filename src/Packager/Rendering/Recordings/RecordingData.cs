using System.Globalization;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Strings;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Rendering.Recordings;

/// <summary>
/// What the player needs to know of recordings. Captions go along in the page's script, because a page opened from a disk or a strict frame may
/// load no track file, and some servers refuse to hand out .vtt.
/// </summary>
internal static class RecordingData
{
    /// <returns>By id of the recording; null when the lesson has none.</returns>
    public static JObject? Of(Lesson lesson, InterfaceStrings strings) => lesson.Recordings.Count == 0 ? null
        : new JObject(lesson.Recordings.Select(r => new JProperty(r.Id, Of(r, strings))));

    private static JObject Of(Recording recording, InterfaceStrings strings)
    {
        var json = new JObject { ["tracks"] = new JArray(recording.Captions.Select((track, i) => Track(track, i == 0, strings))) };
        if (recording.Chapters is { } chapters) json["chapters"] = new JArray(chapters.Cues.Select(c => new JArray(c.Start, c.Text)));
        return json;
    }

    private static JObject Track(CueTrack track, bool isOwn, InterfaceStrings strings) => new()
    {
        ["kind"] = Kind(isOwn), ["language"] = track.Language, ["label"] = Label(track, isOwn, strings),
        ["cues"] = new JArray(track.Cues.Select(Cue)),
    };

    private static JArray Cue(Cue cue) =>
        cue.Settings.Length == 0 ? new JArray(cue.Start, cue.End, cue.Markup) : new JArray(cue.Start, cue.End, cue.Markup, cue.Settings);

    /// <summary>Captions are in the language that is spoken; in another one they are subtitles.</summary>
    public static string Kind(bool isOwn) => isOwn ? "captions" : "subtitles";

    /// <summary>How the browser's menu names a track: in its own language.</summary>
    public static string Label(CueTrack track, bool isOwn, InterfaceStrings strings) =>
        isOwn ? strings.Text("captions") : CultureInfo.GetCultureInfo(track.Language).NativeName;
}
