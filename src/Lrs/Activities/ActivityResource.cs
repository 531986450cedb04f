using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoursePackager.Lrs.Credentials;
using CoursePackager.Lrs.Http;

namespace CoursePackager.Lrs.Activities;

/// <summary>GET /xapi/activities: one activity with everything that statements say of it, in every language. An activity that
/// nothing is known of is answered with its id alone (xAPI 1.0.3 Communication 2.5; IEEE 9274.1.1 4.1.6.4).</summary>
internal sealed class ActivityResource(ActivityDefinitions definitions)
{
    private const string Parameter = "activityId";

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 128,
    };

    public async Task GetAsync(HttpContext context)
    {
        var parameters = RequestParameters.Read(context.Request, [Parameter]);
        parameters.Required(Parameter);
        var id = parameters.Iri(Parameter)!;
        var credential = XapiRequest.Require(context, Scopes.StatementsRead, Scopes.StatementsReadMine, Scopes.Profile);

        var activity = new JsonObject { ["objectType"] = "Activity", ["id"] = id };
        if (await definitions.FindAsync(credential.Tenant, id, context.RequestAborted) is { } definition)
            activity["definition"] = definition;
        await TaggedJson.WriteAsync(context, JsonSerializer.SerializeToUtf8Bytes(activity, Plain));
    }
}
