namespace CoursePackager.Xapi.Vocabulary;

/// <summary>The xAPI video profile 1.0.3. Its initialized, completed, terminated and interacted are ADL's.</summary>
public static class VideoProfile
{
    /// <summary>The profile itself, the category of its statements.</summary>
    public const string Profile = "https://w3id.org/xapi/video";

    /// <summary>Type of a video.</summary>
    public const string ActivityType = "https://w3id.org/xapi/video/activity-type/video";

    /// <summary>Verb: started playing.</summary>
    public const string Played = "https://w3id.org/xapi/video/verbs/played";

    /// <summary>Verb: stopped for a while.</summary>
    public const string Paused = "https://w3id.org/xapi/video/verbs/paused";

    /// <summary>Verb: jumped to another place.</summary>
    public const string Seeked = "https://w3id.org/xapi/video/verbs/seeked";

    /// <summary>Result: place in the video, seconds.</summary>
    public const string Time = "https://w3id.org/xapi/video/extensions/time";

    /// <summary>Result: place jumped from, seconds.</summary>
    public const string TimeFrom = "https://w3id.org/xapi/video/extensions/time-from";

    /// <summary>Result: place jumped to, seconds.</summary>
    public const string TimeTo = "https://w3id.org/xapi/video/extensions/time-to";

    /// <summary>Result: share of the video played, 0 to 1.</summary>
    public const string Progress = "https://w3id.org/xapi/video/extensions/progress";

    /// <summary>Result: parts played, <c>0[.]12[,]30[.]45</c> in seconds.</summary>
    public const string PlayedSegments = "https://w3id.org/xapi/video/extensions/played-segments";

    /// <summary>Context: length, seconds.</summary>
    public const string Length = "https://w3id.org/xapi/video/extensions/length";

    /// <summary>Context: share that makes a video completed, 0 to 1.</summary>
    public const string CompletionThreshold = "https://w3id.org/xapi/video/extensions/completion-threshold";

    /// <summary>Context: id of one viewing.</summary>
    public const string SessionId = "https://w3id.org/xapi/video/extensions/session-id";

    /// <summary>Context: whether subtitles are on.</summary>
    public const string SubtitlesEnabled = "https://w3id.org/xapi/video/extensions/cc-subtitle-enabled";

    /// <summary>Context: language of the subtitles.</summary>
    public const string SubtitlesLanguage = "https://w3id.org/xapi/video/extensions/cc-subtitle-lang";

    /// <summary>Context: frames a second.</summary>
    public const string FrameRate = "https://w3id.org/xapi/video/extensions/frame-rate";

    /// <summary>Context: whether it fills the screen.</summary>
    public const string FullScreen = "https://w3id.org/xapi/video/extensions/full-screen";

    /// <summary>Context: resolution of the video.</summary>
    public const string Quality = "https://w3id.org/xapi/video/extensions/quality";

    /// <summary>Context: size of the screen.</summary>
    public const string ScreenSize = "https://w3id.org/xapi/video/extensions/screen-size";

    /// <summary>Context: size of the picture, width x height in pixels.</summary>
    public const string PlaybackSize = "https://w3id.org/xapi/video/extensions/video-playback-size";

    /// <summary>Context: speed, 1x as a rule.</summary>
    public const string Speed = "https://w3id.org/xapi/video/extensions/speed";

    /// <summary>Context: sound track.</summary>
    public const string Track = "https://w3id.org/xapi/video/extensions/track";

    /// <summary>Context: browser.</summary>
    public const string UserAgent = "https://w3id.org/xapi/video/extensions/user-agent";

    /// <summary>Context: volume, 0 to 1.</summary>
    public const string Volume = "https://w3id.org/xapi/video/extensions/volume";
}
