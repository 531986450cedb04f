using System.Globalization;
using System.Text;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Reading.Recordings;

/// <summary>Writes WebVTT: every package has captions in this one form, whatever the author's file is.</summary>
internal static class WebVtt
{
    public static byte[] Write(IReadOnlyList<Cue> cues)
    {
        var text = new StringBuilder("WEBVTT\n");
        foreach (var cue in cues)
        {
            text.Append('\n').Append(Time(cue.Start)).Append(" --> ").Append(Time(cue.End));
            if (cue.Settings.Length > 0) text.Append(' ').Append(cue.Settings);
            text.Append('\n').Append(cue.Markup).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Time(double seconds)
    {
        var milliseconds = (long)Math.Round(seconds * 1000);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{milliseconds / 3_600_000:00}:{milliseconds / 60_000 % 60:00}:{milliseconds / 1000 % 60:00}.{milliseconds % 1000:000}");
    }
}
