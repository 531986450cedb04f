using System.Net;
using System.Web;
using CoursePackager.Xapi.Client;
using CoursePackager.Xapi.Model;

namespace CoursePackager.Xapi.Tests.Client;

public sealed class DocumentsTests
{
    private static readonly Agent Ann = new() { Mbox = "mailto:ann@example.com" };
    private static readonly DocumentPlace.State State =
        new("https://example.com/course", Ann, new Guid("ec531277-b57b-4c15-8d91-d292c5b2b8f7"));

    [Fact]
    public async Task Gets_a_document_with_its_tag_type_and_bytes()
    {
        var lrs = new FakeLrs(_ =>
        {
            var response = new HttpResponseMessage { Content = new ByteArrayContent([0, 255, 1]) };
            response.Headers.TryAddWithoutValidation("ETag", "\"abc\"");
            response.Content.Headers.TryAddWithoutValidation("Content-Type", "image/png");
            response.Content.Headers.TryAddWithoutValidation("Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT");
            return response;
        });
        var document = (await lrs.Client.GetDocumentAsync(State, "bookmark & more")).Value!;
        Assert.Equal(new byte[] { 0, 255, 1 }, document.Content.ToArray());
        Assert.Equal("image/png", document.ContentType);
        Assert.Equal("\"abc\"", document.ETag);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), document.LastModified);
        var query = HttpUtility.ParseQueryString(lrs.Requests[0].RequestUri!.Query);
        Assert.Equal("/xapi/activities/state", lrs.Requests[0].RequestUri!.AbsolutePath);
        Assert.Equal("bookmark & more", query["stateId"]);
        Assert.Equal("https://example.com/course", query["activityId"]);
        Assert.Equal("""{"objectType":"Agent","mbox":"mailto:ann@example.com"}""", query["agent"]);
        Assert.Equal("ec531277-b57b-4c15-8d91-d292c5b2b8f7", query["registration"]);
    }

    [Fact]
    public async Task Writes_only_while_the_tag_is_the_same()
    {
        var lrs = FakeLrs.Answering(HttpStatusCode.PreconditionFailed, "changed");
        var result = await lrs.Client.PutDocumentAsync(
            new DocumentPlace.AgentProfile(Ann), "preferences", LrsDocument.FromJson("{}"), DocumentCondition.Matches("\"abc\""));
        Assert.Equal(LrsOutcome.PreconditionFailed, result.Outcome);
        var request = Assert.Single(lrs.Requests);
        Assert.Equal(HttpMethod.Put, request.Method);
        Assert.Equal("\"abc\"", Assert.Single(request.Headers.GetValues("If-Match")));
        Assert.Equal("/xapi/agents/profile", request.RequestUri!.AbsolutePath);
        Assert.Equal("preferences", HttpUtility.ParseQueryString(request.RequestUri.Query)["profileId"]);
        Assert.Equal("{}", lrs.Bodies[0]);
    }

    [Fact]
    public async Task Writes_only_what_is_new()
    {
        var lrs = FakeLrs.Answering(HttpStatusCode.NoContent);
        var result = await lrs.Client.PutDocumentAsync(
            new DocumentPlace.ActivityProfile("https://example.com/course"),
            "p",
            LrsDocument.FromJson("{}"),
            DocumentCondition.IsNew);
        Assert.True(result.IsSuccess);
        Assert.Equal("*", Assert.Single(lrs.Requests[0].Headers.GetValues("If-None-Match")));
        Assert.Equal("/xapi/activities/profile", lrs.Requests[0].RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Merges_by_POST_and_deletes()
    {
        var lrs = FakeLrs.Answering(HttpStatusCode.NoContent);
        Assert.True((await lrs.Client.MergeDocumentAsync(State, "s", LrsDocument.FromJson("{\"a\":1}"))).IsSuccess);
        Assert.True((await lrs.Client.DeleteDocumentAsync(State, "s")).IsSuccess);
        Assert.True((await lrs.Client.DeleteAllStateAsync(State)).IsSuccess);
        Assert.Equal([HttpMethod.Post, HttpMethod.Delete, HttpMethod.Delete], lrs.Requests.Select(r => r.Method));
        Assert.Equal("application/json", lrs.Requests[0].Content!.Headers.ContentType!.ToString());
        Assert.Null(HttpUtility.ParseQueryString(lrs.Requests[2].RequestUri!.Query)["stateId"]);
    }

    [Fact]
    public async Task Lists_the_ids_of_documents()
    {
        var lrs = new FakeLrs(_ => FakeLrs.Json("""["a","б"]"""));
        var result = await lrs.Client.ListDocumentsAsync(State, new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(["a", "б"], result.Value!);
        Assert.Equal("2026-03-01T00:00:00.000Z", HttpUtility.ParseQueryString(lrs.Requests[0].RequestUri!.Query)["since"]);
    }

    [Fact]
    public async Task Reads_activities_persons_and_about()
    {
        var lrs = new FakeLrs(request => FakeLrs.Json(request.RequestUri!.AbsolutePath switch
        {
            "/xapi/activities" => """{"id":"https://example.com/course","definition":{"name":{"ru":"Курс"}}}""",
            "/xapi/agents" => """{"objectType":"Person","name":["Ann","Анна"],"mbox":["mailto:ann@example.com"]}""",
            _ => """{"version":["1.0.3","2.0.0"]}""",
        }));
        Assert.Equal("Курс", (await lrs.Client.GetActivityAsync("https://example.com/course")).Value!.Definition!.Name!["ru"]);
        Assert.Equal(["Ann", "Анна"], (await lrs.Client.GetPersonAsync(Ann)).Value!.Names!);
        Assert.Equal(["1.0.3", "2.0.0"], (await lrs.Client.GetAboutAsync()).Value!.Versions);
    }
}
