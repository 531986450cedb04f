using System.Runtime.Serialization;

namespace CoursePackager.Xapi.Model;

/// <summary>Kinds of interaction (xAPI 1.0.3 Data 2.4.4.1 "Interaction Types").</summary>
public enum InteractionType
{
    /// <summary>True or false.</summary>
    [EnumMember(Value = "true-false")]
    TrueFalse,

    /// <summary>One or several of a list.</summary>
    [EnumMember(Value = "choice")]
    Choice,

    /// <summary>A short text.</summary>
    [EnumMember(Value = "fill-in")]
    FillIn,

    /// <summary>A long text.</summary>
    [EnumMember(Value = "long-fill-in")]
    LongFillIn,

    /// <summary>Pairs of two lists.</summary>
    [EnumMember(Value = "matching")]
    Matching,

    /// <summary>A task in steps.</summary>
    [EnumMember(Value = "performance")]
    Performance,

    /// <summary>Items in the right order.</summary>
    [EnumMember(Value = "sequencing")]
    Sequencing,

    /// <summary>A point on a scale.</summary>
    [EnumMember(Value = "likert")]
    Likert,

    /// <summary>A number.</summary>
    [EnumMember(Value = "numeric")]
    Numeric,

    /// <summary>Anything else.</summary>
    [EnumMember(Value = "other")]
    Other,
}
