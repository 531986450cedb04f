using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CoursePackager.Lrs.Projections;
using CoursePackager.Lrs.Records;

namespace CoursePackager.Lrs.Activities;

/// <summary>An activity as all statements together define it; a record of <c>activities</c>.</summary>
/// <param name="Id">IRI of the activity.</param>
/// <param name="Definition">Its definition in every language.</param>
internal sealed record ActivityRecord(
    string Id, [property: JsonConverter(typeof(JsonObjectConverter))] JsonObject Definition, long Through) : IFoldRecord
{
    public const string Collection = "activities";
}
