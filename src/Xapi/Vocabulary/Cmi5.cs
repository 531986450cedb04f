namespace CoursePackager.Xapi.Vocabulary;

/// <summary>What cmi5 (Quartz) adds to xAPI; numbers are sections of its specification.</summary>
public static class Cmi5
{
    /// <summary>Category of the statements that cmi5 defines (9.6.2.1).</summary>
    public const string Category = "https://w3id.org/xapi/cmi5/context/categories/cmi5";

    /// <summary>Category of the statements that can satisfy moveOn (9.6.2.2).</summary>
    public const string MoveOnCategory = "https://w3id.org/xapi/cmi5/context/categories/moveon";

    /// <summary>Type of a block (9.4).</summary>
    public const string BlockType = "https://w3id.org/xapi/cmi5/activitytype/block";

    /// <summary>Type of a course (9.4).</summary>
    public const string CourseType = "https://w3id.org/xapi/cmi5/activitytype/course";

    /// <summary>Context extension: id of the session (9.6.3.1).</summary>
    public const string SessionId = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

    /// <summary>Context extension: scaled score to pass with (9.6.3.2).</summary>
    public const string MasteryScore = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";

    /// <summary>Context extension: Normal, Browse or Review (9.6.3.3).</summary>
    public const string LaunchMode = "https://w3id.org/xapi/cmi5/context/extensions/launchmode";

    /// <summary>Context extension: URL launched (9.6.3.4).</summary>
    public const string LaunchUrl = "https://w3id.org/xapi/cmi5/context/extensions/launchurl";

    /// <summary>Context extension: what the unit has to be moved on from (9.6.3.5).</summary>
    public const string MoveOn = "https://w3id.org/xapi/cmi5/context/extensions/moveon";

    /// <summary>Context extension: parameters of the unit (9.6.3.6).</summary>
    public const string LaunchParameters = "https://w3id.org/xapi/cmi5/context/extensions/launchparameters";

    /// <summary>Result extension: percent done, a whole number from 0 to 100 (9.5.5.1).</summary>
    public const string Progress = "https://w3id.org/xapi/cmi5/result/extensions/progress";

    /// <summary>Result extension: why a unit was waived (9.5.5.2).</summary>
    public const string Reason = "https://w3id.org/xapi/cmi5/result/extensions/reason";

    /// <summary>Id of the State document with the launch data (10).</summary>
    public const string LaunchDataStateId = "LMS.LaunchData";

    /// <summary>Id of the agent profile document with the learner's preferences (11).</summary>
    public const string LearnerPreferencesProfileId = "cmi5LearnerPreferences";
}
