using System.Text;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Certificates;

/// <summary>Serves certificates to whoever knows their number. One that was revoked leads to its verify page instead.</summary>
internal sealed class CertificateFiles(CertificateBook book, CertificateDocuments documents, CertificateFileCache cache)
{
    public Task WritePdfAsync(HttpContext context, string id) =>
        WriteAsync(context, id, "pdf", "application/pdf", documents.ToPdf);

    public Task WriteSvgAsync(HttpContext context, string id) =>
        WriteAsync(context, id, "svg", "image/svg+xml; charset=utf-8", record => Encoding.UTF8.GetBytes(documents.ToSvg(record)));

    private async Task WriteAsync(
        HttpContext context, string id, string extension, string contentType, Func<CertificateRecord, byte[]> make)
    {
        var response = context.Response;
        var found = CertificateId.Read(id) is { } number
            ? await book.FindAsync(Tenants.Default, number, context.RequestAborted)
            : null;
        if (found is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = response.Headers;
        headers["X-Robots-Tag"] = "noindex";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "private, no-cache";
        if (found.Status == CertificateStatus.Revoked)
        {
            response.StatusCode = StatusCodes.Status303SeeOther;
            headers.Location = $"/verify/{found.Record.CertificateId}";
            return;
        }

        var name = $"certificate-{found.Record.CertificateId}.{extension}";
        var bytes = await cache.GetAsync(name, () => make(found.Record), context.RequestAborted);
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        headers.ContentDisposition = $"inline; filename=\"{name}\"";
        headers.ContentLanguage = found.Record.Language;
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
