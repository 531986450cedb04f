using Newtonsoft.Json;

namespace CoursePackager.Xapi.Model;

/// <summary>Metadata of an activity, with those of an interaction when it is one (xAPI 1.0.3 Data 2.4.4.1).</summary>
[JsonObject(MemberSerialization.OptIn)]
public sealed record ActivityDefinition
{
    /// <summary>Name to show.</summary>
    [JsonProperty("name")]
    public LanguageMap? Name { get; init; }

    /// <summary>Description to show.</summary>
    [JsonProperty("description")]
    public LanguageMap? Description { get; init; }

    /// <summary>IRI of the activity type.</summary>
    [JsonProperty("type")]
    public string? Type { get; init; }

    /// <summary>IRL of a document for people.</summary>
    [JsonProperty("moreInfo")]
    public string? MoreInfo { get; init; }

    /// <summary>Kind of interaction; required as soon as one of the properties below is set.</summary>
    [JsonProperty("interactionType")]
    public InteractionType? InteractionType { get; init; }

    /// <summary>Right answers, any of which is right, each in the format of the interaction type; empty: no answer is
    /// right.</summary>
    [JsonProperty("correctResponsesPattern")]
    public IReadOnlyList<string>? CorrectResponsesPattern { get; init; }

    /// <summary>Options of a choice, items of a sequencing.</summary>
    [JsonProperty("choices")]
    public IReadOnlyList<InteractionComponent>? Choices { get; init; }

    /// <summary>Points of a likert scale.</summary>
    [JsonProperty("scale")]
    public IReadOnlyList<InteractionComponent>? Scale { get; init; }

    /// <summary>What a matching matches from.</summary>
    [JsonProperty("source")]
    public IReadOnlyList<InteractionComponent>? Source { get; init; }

    /// <summary>What a matching matches to.</summary>
    [JsonProperty("target")]
    public IReadOnlyList<InteractionComponent>? Target { get; init; }

    /// <summary>Steps of a performance.</summary>
    [JsonProperty("steps")]
    public IReadOnlyList<InteractionComponent>? Steps { get; init; }

    /// <summary>Anything else.</summary>
    [JsonProperty("extensions")]
    public Extensions? Extensions { get; init; }
}
