using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Storage;
using CoursePackager.Xapi;

namespace CoursePackager.Lrs.Documents;

/// <summary>PUT, POST and DELETE of documents with their conditions (xAPI 1.0.3 Communication 2.2 and 3.1; IEEE 9274.1.1
/// 4.1.4).</summary>
internal sealed class DocumentWriter(IStore store)
{
    private const int MostMergeAttempts = 20;

    public async Task PutAsync(HttpContext context, DocumentKind kind)
    {
        var request = DocumentRequest.Read(context, kind, idNeeded: true, sinceAllowed: false);
        var condition = EntityTags.Condition(context.Request);
        var content = await RequestBody.ReadAsync(context.Request);
        var isBlind = !EntityTags.HasCondition(context.Request) && NeedsCondition(context, kind);
        if (isBlind && XapiRequest.Of(context).Version == XapiVersion.V103)
            throw await UnconditionalAsync(context, request);
        if (isBlind)
            condition = new DocumentPrecondition(MustNotExist: true);

        if (!await WriteAsync(context, request, content, condition))
            throw isBlind ? Blind() : Failed();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <summary>Merges the top level of two JSON objects; without a stored document it is a PUT.</summary>
    public async Task PostAsync(HttpContext context, DocumentKind kind)
    {
        var request = DocumentRequest.Read(context, kind, idNeeded: true, sinceAllowed: false);
        var asked = EntityTags.Condition(context.Request);
        var content = await RequestBody.ReadAsync(context.Request);
        for (var attempt = 0; attempt < MostMergeAttempts; attempt++)
        {
            var old = await store.GetDocumentAsync(request.Tenant, request.Scope, request.Id!, context.RequestAborted);
            if (!Holds(asked, old))
                throw Failed();
            var merged = JsonMerge.Merge(old, context.Request.ContentType, content);
            var unchanged = old is null ? new DocumentPrecondition(MustNotExist: true) : new DocumentPrecondition([old.ETag]);
            if (!await WriteAsync(context, request, merged, unchanged))
                continue;
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        throw new XapiProblem(503, "The document changes too often to merge into it. Nothing was written; try again.");
    }

    public async Task DeleteAsync(HttpContext context, DocumentKind kind)
    {
        var request = DocumentRequest.Read(context, kind, idNeeded: kind != DocumentKind.State, sinceAllowed: false);
        var condition = EntityTags.Condition(context.Request);
        var scope = OwnRegistration(context, request);
        var write = new DocumentWrite(scope, request.Id, null, null, condition);
        if (!await store.WriteDocumentAsync(request.Tenant, write, context.RequestAborted))
            throw Failed();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private Task<bool> WriteAsync(HttpContext context, DocumentRequest request, byte[] content, DocumentPrecondition condition)
    {
        var write = new DocumentWrite(request.Scope, request.Id, ContentType(context.Request), content, condition);
        return store.WriteDocumentAsync(request.Tenant, write, context.RequestAborted);
    }

    // It is sent back as a header, so it must be one; the alternate syntax can give any text.
    private static string ContentType(HttpRequest request)
    {
        var type = request.ContentType is { Length: > 0 } given ? given : "application/octet-stream";
        return type.All(letter => letter is >= ' ' and <= '~')
            ? type
            : throw XapiProblem.BadParameter(
                "Content-Type", "Content-Type may have printable ASCII only, as in text/plain; charset=utf-8. Nothing was written.");
    }

    // 1.0.3 has no PUT of a profile without a condition, whether there is one or not (Communication 3.1).
    private async Task<XapiProblem> UnconditionalAsync(HttpContext context, DocumentRequest request)
    {
        var old = await store.GetDocumentAsync(request.Tenant, request.Scope, request.Id!, context.RequestAborted);
        return old is not null ? Blind() : XapiProblem.BadRequest(
            "A PUT of a profile needs a condition: send If-None-Match: * to make a new one. Nothing was written.");
    }

    // 1.0.3 asks for a condition only on profiles, 2.0 on state too.
    private static bool NeedsCondition(HttpContext context, DocumentKind kind) =>
        kind != DocumentKind.State || XapiRequest.Of(context).Version == XapiVersion.V200;

    // Deleting all state of an actor would reach into the learner's other registrations.
    private static DocumentScope OwnRegistration(HttpContext context, DocumentRequest request) =>
        request.Id is null && XapiRequest.Of(context).Credential?.Launch is { } launch
            ? request.Scope with { Registration = launch.Registration }
            : request.Scope;

    private static bool Holds(DocumentPrecondition asked, StoredDocument? document) =>
        (asked.MustMatch is not { } tags || (document is not null && (tags.Contains("*") || tags.Contains(document.ETag))))
        && (!asked.MustNotExist || document is null)
        && (asked.MustNotMatch is not { } others || document is null || !others.Contains(document.ETag));

    private static XapiProblem Failed() => XapiProblem.PreconditionFailed(
        "The document has changed, or exists or is missing against the condition. "
        + "Nothing was written: read it again and repeat.");

    private static XapiProblem Blind() => XapiProblem.Conflict(
        "A document is there already. Read it, then send If-Match with its ETag, so that nobody's change is lost. "
        + "Nothing was written.");
}
