namespace CoursePackager.Xapi.Validation;

/// <summary>Where a rule stands in xAPI 1.0.3 Part Two and in IEEE 9274.1.1.</summary>
internal readonly record struct SpecSection(string Data, string Ieee)
{
    public static readonly SpecSection Formatting = new("2.2", "4.2.1");
    public static readonly SpecSection Voiding = new("2.3.2", "4.2.5");
    public static readonly SpecSection Statement = new("2.4", "4.2.2");
    public static readonly SpecSection Id = new("2.4.1", "4.2.4.2");
    public static readonly SpecSection Actor = new("2.4.2", "4.2.2.1");
    public static readonly SpecSection Agent = new("2.4.2.1", "4.2.2.1");
    public static readonly SpecSection Group = new("2.4.2.2", "4.2.2.1");
    public static readonly SpecSection Identifier = new("2.4.2.3", "4.2.2.1");
    public static readonly SpecSection Account = new("2.4.2.4", "4.2.2.1");
    public static readonly SpecSection Verb = new("2.4.3", "4.2.2.2");
    public static readonly SpecSection Object = new("2.4.4", "4.2.2.3");
    public static readonly SpecSection Activity = new("2.4.4.1", "4.2.2.3");
    public static readonly SpecSection StatementObject = new("2.4.4.3", "4.2.2.3");
    public static readonly SpecSection Result = new("2.4.5", "4.2.2.4");
    public static readonly SpecSection Score = new("2.4.5.1", "4.2.2.4");
    public static readonly SpecSection Context = new("2.4.6", "4.2.2.5");
    public static readonly SpecSection ContextActivities = new("2.4.6.2", "4.2.2.5");
    public static readonly SpecSection Timestamp = new("2.4.7", "4.2.4.2");
    public static readonly SpecSection Stored = new("2.4.8", "4.2.4.2");
    public static readonly SpecSection Authority = new("2.4.9", "4.2.4.2");
    public static readonly SpecSection Version = new("2.4.10", "4.2.4.3");
    public static readonly SpecSection Attachments = new("2.4.11", "4.2.2.6");
    public static readonly SpecSection Signatures = new("2.6", "4.2.6");
    public static readonly SpecSection Extensions = new("4.1", "4.2.7");
    public static readonly SpecSection LanguageMaps = new("4.2", "4.2.7");
    public static readonly SpecSection Iris = new("4.3", "4.2.7");
    public static readonly SpecSection Uuids = new("4.4", "4.2.7");
    public static readonly SpecSection Timestamps = new("4.5", "4.2.7");
    public static readonly SpecSection Durations = new("4.6", "4.2.7");

    public string For(XapiVersion version) => version == XapiVersion.V103 ? $"xAPI 1.0.3 Data {Data}" : $"IEEE 9274.1.1 {Ieee}";
}
