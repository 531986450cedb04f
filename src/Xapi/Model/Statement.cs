using System.Diagnostics.CodeAnalysis;
using CoursePackager.Xapi.Formats;
using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>One learning record (xAPI 1.0.3 Data 2.4). Lists are compared by reference; to compare statements as the
/// specification does, use <see cref="Comparison.StatementComparer"/> on their JSON.</summary>
[JsonObject(MemberSerialization.OptIn)]
public sealed record Statement
{
    /// <summary>Id; set it before the first attempt to send, so that a repeated request stores nothing twice.</summary>
    [JsonProperty("id")]
    public Guid? Id { get; init; }

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

    /// <summary>How it went.</summary>
    [JsonProperty("result")]
    public Result? Result { get; init; }

    /// <summary>In what context.</summary>
    [JsonProperty("context")]
    public Context? Context { get; init; }

    /// <summary>When it happened; an LRS fills it in with the time of storing.</summary>
    [JsonProperty("timestamp")]
    public Timestamp? Timestamp { get; init; }

    /// <summary>When the LRS stored it; set by the LRS.</summary>
    [JsonProperty("stored")]
    public Timestamp? Stored { get; init; }

    /// <summary>Who says so; set by the LRS.</summary>
    [JsonProperty("authority")]
    public Actor? Authority { get; init; }

    /// <summary>Version of the data model, <c>1.0.0</c> or <c>2.0.0</c>; better left to the LRS.</summary>
    [JsonProperty("version")]
    public string? Version { get; init; }

    /// <summary>What belongs to it.</summary>
    [JsonProperty("attachments")]
    public IReadOnlyList<Attachment>? Attachments { get; init; }
}
