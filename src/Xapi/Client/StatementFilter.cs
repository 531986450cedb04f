using System.Globalization;
using CoursePackager.Xapi.Model;

namespace CoursePackager.Xapi.Client;

/// <summary>Which statements to get; all conditions must hold (xAPI 1.0.3 Communication 2.1.3).</summary>
public sealed record StatementFilter
{
    /// <summary>Actor or object of the statement, or a member of a group there.</summary>
    public Actor? Agent { get; init; }

    /// <summary>IRI of the verb.</summary>
    public string? Verb { get; init; }

    /// <summary>IRI of the activity that is the object.</summary>
    public string? Activity { get; init; }

    /// <summary>Registration in the context.</summary>
    public Guid? Registration { get; init; }

    /// <summary>Look for <see cref="Activity"/> in contexts and SubStatements too.</summary>
    public bool RelatedActivities { get; init; }

    /// <summary>Look for <see cref="Agent"/> as authority, instructor, team and in SubStatements too.</summary>
    public bool RelatedAgents { get; init; }

    /// <summary>Stored after this time.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Stored at or before this time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>At most so many on one page; null or 0 leaves it to the LRS.</summary>
    public int? Limit { get; init; }

    /// <summary>How much of the definitions to get.</summary>
    public StatementFormat Format { get; init; }

    /// <summary>Oldest first; newest first otherwise.</summary>
    public bool Ascending { get; init; }

    internal LrsQuery ToQuery() => new LrsQuery()
        .Add("agent", Agent)
        .Add("verb", Verb)
        .Add("activity", Activity)
        .Add("registration", Registration)
        .AddFlag("related_activities", RelatedActivities)
        .AddFlag("related_agents", RelatedAgents)
        .Add("since", Since)
        .Add("until", Until)
        .Add("limit", Limit?.ToString(CultureInfo.InvariantCulture))
        .Add("format", Format switch { StatementFormat.Ids => "ids", StatementFormat.Canonical => "canonical", _ => null })
        .AddFlag("ascending", Ascending);
}
