namespace CoursePackager.Packager.Model;

/// <summary>What the first bytes of a recording say of it; nothing is decoded.</summary>
/// <param name="Type">MIME type, for example <c>video/mp4</c>.</param>
/// <param name="Codecs">Names of the streams' formats, as the container has them: <c>avc1</c>, <c>mp4a</c>, <c>V_VP9</c>.</param>
/// <param name="Seconds">Length, more than 0.</param>
/// <param name="Width">Pixels; 0 without a picture.</param>
/// <param name="Height">Pixels; 0 without a picture.</param>
/// <param name="CanStartAtOnce">Whether a browser can play it before the last byte has come.</param>
internal sealed record RecordingFacts(
    string Type, IReadOnlyList<string> Codecs, double Seconds, int Width, int Height, bool CanStartAtOnce);
