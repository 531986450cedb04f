using System.Runtime.Serialization;
using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>What a statement can be about: an <see cref="Activity"/>, an <see cref="Agent"/>, a <see cref="Group"/>, a
/// <see cref="StatementRef"/> or a <see cref="SubStatement"/> (xAPI 1.0.3 Data 2.4.4).</summary>
[JsonObject(MemberSerialization.OptIn)]
public abstract record StatementObject
{
    private bool hasObjectType = true;

    /// <summary>Whether <c>objectType</c> is written. True for new objects; as it was for those that were read, because agents
    /// and activities may leave it out and leaving it out is not the same statement.</summary>
    public bool HasObjectType
    {
        get => hasObjectType;
        init => hasObjectType = value;
    }

    /// <summary>The value of <c>objectType</c>.</summary>
    public abstract string ObjectType { get; }

    [JsonProperty("objectType", Order = -2)]
    private string? WrittenObjectType
    {
        get => hasObjectType ? ObjectType : null;
        set => hasObjectType = value is not null;
    }

    [OnDeserializing]
    private void BeforeReading(StreamingContext context) => hasObjectType = false;
}
