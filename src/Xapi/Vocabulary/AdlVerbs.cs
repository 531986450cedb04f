namespace CoursePackager.Xapi.Vocabulary;

/// <summary>Verbs of the ADL vocabulary.</summary>
public static class AdlVerbs
{
    /// <summary>The session ended without a word from the content (cmi5 9.3.6).</summary>
    public const string Abandoned = "https://w3id.org/xapi/adl/verbs/abandoned";

    /// <summary>Answered a question.</summary>
    public const string Answered = "http://adlnet.gov/expapi/verbs/answered";

    /// <summary>Asked a question.</summary>
    public const string Asked = "http://adlnet.gov/expapi/verbs/asked";

    /// <summary>Began or tried.</summary>
    public const string Attempted = "http://adlnet.gov/expapi/verbs/attempted";

    /// <summary>Was present.</summary>
    public const string Attended = "http://adlnet.gov/expapi/verbs/attended";

    /// <summary>Gave an opinion.</summary>
    public const string Commented = "http://adlnet.gov/expapi/verbs/commented";

    /// <summary>Went through to the end.</summary>
    public const string Completed = "http://adlnet.gov/expapi/verbs/completed";

    /// <summary>Left.</summary>
    public const string Exited = "http://adlnet.gov/expapi/verbs/exited";

    /// <summary>Saw, read, heard.</summary>
    public const string Experienced = "http://adlnet.gov/expapi/verbs/experienced";

    /// <summary>Did not pass.</summary>
    public const string Failed = "http://adlnet.gov/expapi/verbs/failed";

    /// <summary>Brought something in.</summary>
    public const string Imported = "http://adlnet.gov/expapi/verbs/imported";

    /// <summary>Started a session.</summary>
    public const string Initialized = "http://adlnet.gov/expapi/verbs/initialized";

    /// <summary>Used a part of the content.</summary>
    public const string Interacted = "http://adlnet.gov/expapi/verbs/interacted";

    /// <summary>Was sent to the content by an LMS.</summary>
    public const string Launched = "http://adlnet.gov/expapi/verbs/launched";

    /// <summary>Signed in.</summary>
    public const string LoggedIn = "https://w3id.org/xapi/adl/verbs/logged-in";

    /// <summary>Signed out.</summary>
    public const string LoggedOut = "https://w3id.org/xapi/adl/verbs/logged-out";

    /// <summary>Reached the highest level.</summary>
    public const string Mastered = "http://adlnet.gov/expapi/verbs/mastered";

    /// <summary>Met the criteria.</summary>
    public const string Passed = "http://adlnet.gov/expapi/verbs/passed";

    /// <summary>Chose a setting.</summary>
    public const string Preferred = "http://adlnet.gov/expapi/verbs/preferred";

    /// <summary>Got further.</summary>
    public const string Progressed = "http://adlnet.gov/expapi/verbs/progressed";

    /// <summary>Enrolled.</summary>
    public const string Registered = "http://adlnet.gov/expapi/verbs/registered";

    /// <summary>Reacted to something.</summary>
    public const string Responded = "http://adlnet.gov/expapi/verbs/responded";

    /// <summary>Took a suspended attempt up again.</summary>
    public const string Resumed = "http://adlnet.gov/expapi/verbs/resumed";

    /// <summary>Met all criteria of a block or course (cmi5 9.3.9).</summary>
    public const string Satisfied = "https://w3id.org/xapi/adl/verbs/satisfied";

    /// <summary>Got a score.</summary>
    public const string Scored = "http://adlnet.gov/expapi/verbs/scored";

    /// <summary>Passed something on.</summary>
    public const string Shared = "http://adlnet.gov/expapi/verbs/shared";

    /// <summary>Stopped, to go on later.</summary>
    public const string Suspended = "http://adlnet.gov/expapi/verbs/suspended";

    /// <summary>Ended a session.</summary>
    public const string Terminated = "http://adlnet.gov/expapi/verbs/terminated";

    /// <summary>Declared a statement void; the only verb of the specification itself (xAPI 1.0.3 Data 2.3.2).</summary>
    public const string Voided = "http://adlnet.gov/expapi/verbs/voided";

    /// <summary>Was let off by other evidence (cmi5 9.3.7).</summary>
    public const string Waived = "https://w3id.org/xapi/adl/verbs/waived";
}
