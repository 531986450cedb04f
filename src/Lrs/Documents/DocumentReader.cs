using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Documents;

/// <summary>GET and HEAD: one document, or the ids of many (xAPI 1.0.3 Communication 2.2).</summary>
internal sealed class DocumentReader(IStore store)
{
    public async Task GetAsync(HttpContext context, DocumentKind kind)
    {
        var request = DocumentRequest.Read(context, kind, idNeeded: false, sinceAllowed: true);
        if (request.Id is null)
        {
            var ids = await store.ListDocumentsAsync(request.Tenant, request.Scope, request.Since, context.RequestAborted);
            await context.Response.WriteAsJsonAsync(ids, context.RequestAborted);
            return;
        }

        var document = await store.GetDocumentAsync(request.Tenant, request.Scope, request.Id, context.RequestAborted)
            ?? throw XapiProblem.NotFound($"There is no document '{request.Id}' here.");
        await WriteAsync(context, document);
    }

    private static async Task WriteAsync(HttpContext context, StoredDocument document)
    {
        var response = context.Response;
        response.Headers.ETag = EntityTags.Quote(document.ETag);
        response.Headers.LastModified = WireTime.HttpDate(document.Updated);
        response.Headers.CacheControl = "no-cache";
        if (EntityTags.IsUnchanged(context.Request, document.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = document.ContentType;
        response.ContentLength = document.Content.Length;
        await response.Body.WriteAsync(document.Content, context.RequestAborted);
    }
}
