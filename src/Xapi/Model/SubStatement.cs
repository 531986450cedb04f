using System.Diagnostics.CodeAnalysis;
using CoursePackager.Xapi.Formats;
using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>A statement inside a statement, which does not say that it happened (xAPI 1.0.3 Data 2.4.4.3). It has no id of its
/// own and no SubStatement in it.</summary>
public sealed record SubStatement : StatementObject
{
    /// <inheritdoc/>
    public override string ObjectType => "SubStatement";

    /// <summary>Who.</summary>
    [JsonProperty("actor", Required = Required.Always)]
    public required Actor Actor { get; init; }

    /// <summary>Did what.</summary>
    [JsonProperty("verb", Required = Required.Always)]
    public required Verb Verb { get; init; }

    /// <summary>To what.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "The specification calls it object.")]
    [JsonProperty("object", Required = Required.Always)]
    public required StatementObject Object { get; init; }

    /// <summary>How it goes.</summary>
    [JsonProperty("result")]
    public Result? Result { get; init; }

    /// <summary>In what context.</summary>
    [JsonProperty("context")]
    public Context? Context { get; init; }

    /// <summary>When; may be in the future.</summary>
    [JsonProperty("timestamp")]
    public Timestamp? Timestamp { get; init; }

    /// <summary>What belongs to it.</summary>
    [JsonProperty("attachments")]
    public IReadOnlyList<Attachment>? Attachments { get; init; }
}
