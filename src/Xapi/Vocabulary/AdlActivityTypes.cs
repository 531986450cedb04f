namespace CoursePackager.Xapi.Vocabulary;

/// <summary>Activity types of the ADL vocabulary.</summary>
public static class AdlActivityTypes
{
    /// <summary>A test or quiz.</summary>
    public const string Assessment = "http://adlnet.gov/expapi/activities/assessment";

    /// <summary>One attempt at another activity.</summary>
    public const string Attempt = "http://adlnet.gov/expapi/activities/attempt";

    /// <summary>A question with an interaction definition (xAPI 1.0.3 Data 2.4.4.1).</summary>
    public const string CmiInteraction = "http://adlnet.gov/expapi/activities/cmi.interaction";

    /// <summary>A course.</summary>
    public const string Course = "http://adlnet.gov/expapi/activities/course";

    /// <summary>A file.</summary>
    public const string File = "http://adlnet.gov/expapi/activities/file";

    /// <summary>Something that reacts to the learner.</summary>
    public const string Interaction = "http://adlnet.gov/expapi/activities/interaction";

    /// <summary>A lesson.</summary>
    public const string Lesson = "http://adlnet.gov/expapi/activities/lesson";

    /// <summary>A link to somewhere else.</summary>
    public const string Link = "http://adlnet.gov/expapi/activities/link";

    /// <summary>Text, sound or pictures.</summary>
    public const string Media = "http://adlnet.gov/expapi/activities/media";

    /// <summary>A meeting.</summary>
    public const string Meeting = "http://adlnet.gov/expapi/activities/meeting";

    /// <summary>A module of a course.</summary>
    public const string Module = "http://adlnet.gov/expapi/activities/module";

    /// <summary>A learning objective.</summary>
    public const string Objective = "http://adlnet.gov/expapi/activities/objective";

    /// <summary>A task done.</summary>
    public const string Performance = "http://adlnet.gov/expapi/activities/performance";

    /// <summary>An xAPI profile, as a category of statements.</summary>
    public const string Profile = "http://adlnet.gov/expapi/activities/profile";

    /// <summary>A question.</summary>
    public const string Question = "http://adlnet.gov/expapi/activities/question";

    /// <summary>A simulation.</summary>
    public const string Simulation = "http://adlnet.gov/expapi/activities/simulation";
}
